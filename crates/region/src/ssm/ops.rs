//! Systems Manager's operations, one a file.

pub(crate) mod get_parameter;
pub(crate) mod get_parameters;
pub(crate) mod get_parameters_by_path;
