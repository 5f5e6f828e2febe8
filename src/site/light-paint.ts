import tokens from '../styles/tokens.css?raw';
import { lightColours } from './light-colours.ts';

/** The colours of the light scheme, for a picture that leaves the site. */
export const lightPaint = lightColours(tokens);
