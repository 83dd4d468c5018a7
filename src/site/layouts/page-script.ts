/** What every page does with a script; one file, because a request costs a phone more than its bytes. */
import { startCopying } from '#lib/browser/copy.ts';
import { offerReading } from '#lib/browser/read-aloud.ts';
import { startSharing } from '#lib/browser/share.ts';
import { startWorker } from '#features/kept-pages/ui/start-worker.ts';

startCopying();
startSharing();
offerReading();
// Not before the page itself has loaded: a slow network serves the reader first.
addEventListener('load', () => void startWorker());
