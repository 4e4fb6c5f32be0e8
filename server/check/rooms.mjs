/** The folders of lib/ that serve every noun and know none by name; every other folder there is a noun, `workflows` aside. */
export const crafts = ['history', 'review', 'search', 'import', 'export', 'parts', 'sign-in'];
