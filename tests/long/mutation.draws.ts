import fc from 'fast-check';

// Every changed line runs these tests anew, so each draws for a moment and not in full.
fc.configureGlobal({ seed: 20_261_126, numRuns: 25, interruptAfterTimeLimit: 300 }); // ms
