/** A text as a file to keep, made anew whenever it is asked for; `name` without its ending. */
export const attachment = (
  { text, type, ending }: { text: string; type: string; ending: string },
  name: string,
): Response =>
  new Response(text, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}.${ending}"`,
      'cache-control': 'no-cache',
    },
  });
