/** The same function, computed once for each object that it is asked of, as long as that object is there. */
export function oncePer<Key extends object, Result extends object>(read: (key: Key) => Result): (key: Key) => Result {
  const known = new WeakMap<Key, Result>()
  return (key) => {
    let result = known.get(key)
    if (result === undefined) known.set(key, result = read(key))
    return result
  }
}
