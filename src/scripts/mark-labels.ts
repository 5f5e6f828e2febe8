/** Shows at the foot of the window what the mark of a strip stands for, as soon as it has the focus or a pointer is on it. */
export function labelMarks(): void {
  if (document.querySelector('.entry-mark') === null) return;
  const label = document.createElement('p');
  label.className = 'mark-label';
  // Screen readers say the mark's own name, which is the same.
  label.setAttribute('aria-hidden', 'true');
  label.hidden = true;
  document.body.append(label);

  const show = ({ target }: Event) => {
    const mark = target instanceof Element ? target.closest('.entry-mark') : null;
    label.textContent = mark?.getAttribute('aria-label') ?? '';
    label.hidden = mark === null;
  };
  for (const event of ['focusin', 'pointerover']) document.addEventListener(event, show);
  document.addEventListener('focusout', () => {
    label.hidden = true;
  });
}
