/** The day of reading as a reference states it. @example '3 November 2026' */
export function today(): string {
  return new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

/**
 * A button that copies text, and says in `status` what became of it.
 * @param text made when the button is pressed
 */
export function copyButton(label: string, text: () => string, done: string, status: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text()).then(
      () => (status.textContent = done),
      () => (status.textContent = 'The browser did not allow copying.'),
    );
  });
  return button;
}

/** Where copying buttons say what they did, read out by screen readers. */
export function copyStatus(): HTMLElement {
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  return status;
}
