/** Marks in the contents the section that is being read, and keeps it in view, where contents and text stand side by side. */
export function followContents(): void {
  const contents = document.querySelector('[data-contents]');
  const body = document.querySelector('[data-document]');
  if (contents === null || body === null) return;
  const links = new Map([...contents.querySelectorAll('a')].map((link) => [link.hash.slice(1), link] as const));
  const headings = [...body.querySelectorAll('h2, h3, h4, h5, h6')].filter(({ id }) => links.has(id));
  const sideBySide = matchMedia('(min-width: 64rem)');
  let current: HTMLAnchorElement | undefined;

  const show = () => {
    const read = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 4);
    const link = read === undefined ? undefined : links.get(read.id);
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    current = link;
    if (link !== undefined && contents.scrollHeight > contents.clientHeight) {
      contents.scrollTop = link.offsetTop - contents.clientHeight / 3;
    }
  };

  let waiting = false;
  // Where things stand is asked for when the browser is about to lay the page out: before, it would do so twice.
  const showSoon = () => {
    // Elsewhere the contents are out of sight, and to ask where headings stand would lay the whole text out.
    if (waiting || !sideBySide.matches) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      show();
    });
  };
  addEventListener('scroll', showSoon, { passive: true });
  sideBySide.addEventListener('change', showSoon);
  showSoon();
}
