import fc from 'fast-check';

// One seed for every run: a change is judged by what it changed, not by the draw. A new number finds
// new cases; the long runs draw freshly each time.
fc.configureGlobal({ seed: 20_261_126 });
