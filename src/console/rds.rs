//! RDS's console. Read-only: the course uses the database as it finds it.

pub mod databases;
