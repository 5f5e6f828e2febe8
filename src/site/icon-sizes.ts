/** The sizes of the site's icon in pixels: Apple's home screens, Android's, and its splash screen. */
export const iconSizes = ['180', '192', '512'] as const;
