/** Goes through all steps of something that could be done in steps. @returns what comes of them. */
export function atOnce<Made>(steps: Generator<unknown, Made>): Made {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
