//! STS's operations, one a file.

pub(crate) mod get_caller_identity;
