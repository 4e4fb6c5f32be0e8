/**
 * The text behind "Try it with an example", also a fixture of the tests: made up, and it says so. It has the shape of what people paste:
 * a place and no date, one national model with strands, a programme, bodies with acronyms, labelled takeaways and a caution.
 */
export const SAMPLE_TEXT = `Sample article: what Valdoria brought to the table
This is a made-up text for trying out Plenary. Valdoria, its institutions and its figures do not exist.

GENEVA — How does a country bring people back from violent extremism? At expert consultations held in Geneva, officials and practitioners spent two days on one answer. The Valdorian model was presented in detail, and the questions went on into the evening.

The Valdorian model combines religious, educational and security-based measures. Beside these, the model leans on vocational development: a released prisoner who finds no work soon finds old friends.

Most questions were about the “Second Door” (Duskara) programme, which is run by the National Directorate for Custody and Return (NDCR). It begins a year before release and ends two years after it. According to the National Directorate for Custody and Return, 412 people had completed the programme by the end of 2021. The Valdorian Foundation for Civic Learning trains the mentors and keeps in touch with the families.

What others made of it

Dr. Mara Ellin, a researcher at the Lakeside Institute for Prison Studies, said that the numbers are promising but small. She referred to a report by the NDCR that has not been reviewed from outside. Several delegates pointed to guidance by the United Nations Office on Drugs and Crime (UNODC) on prisons, and to the work of the Organization for Security and Co-operation in Europe (OSCE) on communities.

However, practitioners cautioned that no programme of this kind can simply be copied. The success of the Valdorian model depends on local conditions: short distances, strong municipalities and a single prison service.

Key takeaways
- Early start: Preparation for release begins on the first day of a sentence, not on the last.
- Families as partners: Relatives are invited from the start and can ask for help themselves.
- Work that lasts: A training place counts only if a job follows.
- Open books: Results are shared with researchers, including those that disappoint.
`;
