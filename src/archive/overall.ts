/**
 * The concept that sums up all areas. Pages never show it without the areas beside it (fairness.md, “Overall hides
 * areas”), so code has to know which one it is.
 */
export const overallConcept = 'overall';
