// Unpacks the Chromium that npm delivered, with its libraries and fonts, into the folder that $TMPDIR names.
// A process of its own: the package reads $TMPDIR and $AWS_EXECUTION_ENV, and changes the environment it runs in.
import chromium from '@sparticuz/chromium';

console.log(await chromium.executablePath());
