/** The part of Citation.js that the archive uses; the packages ship no types. */
declare module '@citation-js/core' {
  export class Cite {
    /** @param items CSL-JSON */
    constructor(items: readonly unknown[]);
    /** @param form the name of an output plugin's format */
    format(form: 'bibtex'): string;
    format(
      form: 'ris',
      options: { format: 'object'; spec: 'new' },
    ): readonly Readonly<Record<string, string | readonly string[]>>[];
    format(form: 'bibliography', options: { template: string; lang: string; format: 'text' }): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
