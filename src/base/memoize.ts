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

/** A function that works out its answer when it is first asked. */
export function once<Answer>(work: () => Answer): () => Answer {
  let known: { readonly answer: Answer } | undefined
  return () => (known ??= { answer: work() }).answer
}
