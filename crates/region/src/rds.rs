//! Amazon RDS, as far as the course needs it: databases that a scenario brings along, and their description.

use clockwork::Table;
use model::ids::DbInstanceIdentifier;
use model::{ApiError, OperationName};

pub mod db_instance;
pub mod errors;
pub mod ops;

pub use db_instance::DbInstance;
pub use errors::RdsError;

/// RDS's rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rds {
    /// Databases.
    pub db_instances: Table<DbInstanceIdentifier, DbInstance>,
}

/// An RDS refusal as it leaves the door.
pub(crate) fn refused(_operation: OperationName, refusal: RdsError) -> ApiError {
    refusal.into()
}
