import { offerReference } from './copy-reference.ts';
import { followContents } from './follow-contents.ts';
import { offerCitations } from './paragraph-tools.ts';
import { showThemeNotes } from './theme-notes.ts';
import { unfoldForAddress } from './unfold-text.ts';

unfoldForAddress();
followContents();
offerCitations();
offerReference();
showThemeNotes();
