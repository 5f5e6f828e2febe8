const labels: Readonly<Record<string, string>> = {
  authority: 'The council',
  lscb: 'The Local Safeguarding Children Board',
  partnership: 'The partnership',
};

/** To whom an area for improvement is addressed, in plain words; a body named otherwise stands as printed. */
export function bodyLabel(body: string): string {
  return labels[body] ?? body;
}
