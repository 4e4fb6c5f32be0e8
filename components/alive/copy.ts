/** Shows the buttons that copy a text of the page, where the browser allows it. */
export function letCopy(): void {
  if (navigator.clipboard === undefined) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const words = button.querySelector('span');
    const text = document.getElementById(button.dataset.copy ?? '');
    if (!words || !text) continue;
    const label = words.textContent;
    button.addEventListener('click', () =>
      navigator.clipboard.writeText(text.textContent ?? '').then(
        () => {
          words.textContent = button.dataset.done ?? label;
        },
        () => {
          words.textContent = label;
        },
      ),
    );
    button.hidden = false;
  }
}
