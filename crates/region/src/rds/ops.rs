//! RDS's operations, one a file.

pub(crate) mod describe_db_instances;
