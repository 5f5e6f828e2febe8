/**
 * The concept that sums up all areas. Pages never show it without the areas beside it (fairness.md, “Overall hides
 * areas”), so code has to know which one it is.
 */
export const overallConcept = 'overall';

/** Rows in their own order, but overall last: after the areas that it sums up. */
export function overallLast<Row extends { readonly concept: { readonly slug: string } }>(rows: readonly Row[]): Row[] {
  const isOverall = ({ concept }: Row) => concept.slug === overallConcept;
  return [...rows.filter((row) => !isOverall(row)), ...rows.filter(isOverall)];
}
