import { addressOf, filterKeys, toggled, type FilterKey, type SearchState } from '../address.ts';
import type { Catalogue } from '../catalogue.ts';
import { labelOf, type Filter } from '../filters.ts';
import { element } from './element.ts';

/** Choices of one filter beyond these are folded away until asked for. */
const shownAtOnce = 12;

function choiceItem(key: FilterKey, choice: Filter['choices'][number]): HTMLElement {
  const box = element('input', { type: 'checkbox', name: key, value: choice.value, checked: choice.chosen });
  return element(
    'li',
    {},
    element(
      'label.choice',
      {},
      box,
      element('span', {}, choice.label),
      element('span.count', {}, choice.count === null ? 'no text held' : String(choice.count)),
    ),
  );
}

/** One filter as a group of check boxes that folds. */
export function filterGroup({ key, label, choices }: Filter, isOpen: boolean): HTMLElement {
  const shown = choices.filter((choice, at) => at < shownAtOnce || choice.chosen);
  const rest = choices.filter((choice) => !shown.includes(choice));
  return element(
    'details.filter',
    { open: isOpen, 'data-filter': key },
    element('summary', {}, label),
    element(
      'fieldset',
      {},
      element('legend.visually-hidden', {}, label),
      element(
        'ul.plain-list',
        {},
        shown.map((choice) => choiceItem(key, choice)),
      ),
      rest.length === 0
        ? null
        : element(
            'details',
            {},
            element('summary', {}, `${String(rest.length)} more`),
            element(
              'ul.plain-list',
              {},
              rest.map((choice) => choiceItem(key, choice)),
            ),
          ),
    ),
  );
}

/** A link for each filter that is set; following it takes the filter away. */
export function filterTags(state: SearchState, catalogue: Catalogue): HTMLElement[] {
  return filterKeys.flatMap((key) =>
    state.filters[key].map((value) => {
      const label = labelOf(catalogue, key, value);
      return element(
        'a.tag',
        { href: addressOf(toggled(state, key, value)) || '?', 'data-search-link': true },
        label,
        element('span.visually-hidden', {}, ' – take this filter away'),
        element('span', { 'aria-hidden': 'true' }, ' ×'),
      );
    }),
  );
}
