//! Stories for tests: `given …`, `$ aws …`, `@ +60s`, a line each.
