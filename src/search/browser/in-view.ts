/** Does something with elements when they come into view, once each. */
export interface ViewWatch {
  readonly watch: (element: HTMLElement, act: () => Promise<void>) => void;
  /** Forgets all that have not come into view. */
  readonly forget: () => void;
}

/** How far below the window an element counts as in view. */
const margin = '200px';

/** Watches elements come into view. */
export function watchView(): ViewWatch {
  const acts = new WeakMap<Element, () => Promise<void>>();
  const observer = new IntersectionObserver(
    (seen) => {
      for (const { target } of seen.filter(({ isIntersecting }) => isIntersecting)) {
        observer.unobserve(target);
        acts.get(target)?.().catch(console.error);
      }
    },
    { rootMargin: margin },
  );
  return {
    watch: (element, act) => {
      acts.set(element, act);
      observer.observe(element);
    },
    forget: () => {
      observer.disconnect();
    },
  };
}
