// What `main.tsx` imports before this runs in a task of its own, and what it imports after in the next: a tap in between is not kept waiting
// for both. A timer, as a promise alone would go on in the same task.
await new Promise((resolve) => setTimeout(resolve))

export {}
