// What was imported before runs in a task of its own, and what comes after in the next: a tap in between is not kept waiting for both.
await new Promise((resolve) => setTimeout(resolve))

export {}
