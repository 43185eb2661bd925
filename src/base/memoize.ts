/** A function that works out its answer once for each argument, for as long as that is in use. */
export function memoize<Argument extends object, Answer>(work: (argument: Argument) => Answer): (argument: Argument) => Answer {
  const answers = new WeakMap<Argument, { readonly answer: Answer }>()
  return (argument) => {
    const known = answers.get(argument)
    if (known) return known.answer
    const answer = work(argument)
    answers.set(argument, { answer })
    return answer
  }
}
