//! DescribeDBInstances — <https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html>
//!
//! Supported: one database by identifier, the filters `db-instance-id` and `engine`, pages.
//! Refused: other filters, by name. Simplified: the filters `db-cluster-id`, `dbi-resource-id` and `domain`
//! match nothing, since no database here has one.

use model::ids::DbInstanceIdentifier;
use model::rds::{DescribeDBInstancesInput, DescribeDBInstancesOutput, Filter};

use crate::rds::{DbInstance, RdsError};
use crate::region::Region;

/// The least records on a page that a caller may ask for.
const LEAST_RECORDS: i64 = 20;
/// The most, and what a page holds when nobody asks.
const MOST_RECORDS: i64 = 100;

pub(crate) fn describe_db_instances(
    region: &Region,
    input: DescribeDBInstancesInput,
) -> Result<DescribeDBInstancesOutput, RdsError> {
    let most = input.max_records.unwrap_or(MOST_RECORDS);
    if !(LEAST_RECORDS..=MOST_RECORDS).contains(&most) {
        return Err(RdsError::MaxRecordsInvalid(most));
    }
    check_filters(&input.filters)?;
    let found: Vec<&DbInstance> = match &input.db_instance_identifier {
        // Identifiers are kept in lower case and found in any.
        Some(identifier) => {
            let key = DbInstanceIdentifier::new(&identifier.to_lowercase());
            let row = region.rds.db_instances.get(&key);
            vec![row.ok_or_else(|| RdsError::DbInstanceNotFound(identifier.clone()))?]
        }
        None => region.rds.db_instances.rows().collect(),
    };
    let shapes = found
        .into_iter()
        .filter(|row| input.filters.iter().all(|filter| passes(filter, row)))
        .map(|row| row.to_shape(region))
        .collect();
    let marker = input.marker.as_deref();
    let (db_instances, marker) = model::pagination::page(shapes, Some(most), marker)
        .ok_or_else(|| RdsError::MarkerInvalid(marker.unwrap_or_default().to_owned()))?;
    Ok(DescribeDBInstancesOutput { marker, db_instances })
}

fn check_filters(filters: &[Filter]) -> Result<(), RdsError> {
    let known = ["db-cluster-id", "db-instance-id", "dbi-resource-id", "domain", "engine"];
    let names = filters.iter().map(|filter| filter.name.as_deref().unwrap_or_default());
    match names.into_iter().find(|name| !known.contains(name)) {
        Some(unknown) => Err(RdsError::FilterUnknown(unknown.to_owned())),
        None => Ok(()),
    }
}

fn passes(filter: &Filter, row: &DbInstance) -> bool {
    match filter.name.as_deref().unwrap_or_default() {
        "db-instance-id" => {
            filter.values.iter().any(|value| value.eq_ignore_ascii_case(row.identifier.as_str()))
        }
        "engine" => filter.values.contains(&row.engine),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use clockwork::Seed;
    use model::ReadDoorExt;
    use model::rds::{DescribeDBInstancesInput, Filter};

    use crate::{Region, Scenario};

    fn blog() -> Region {
        Region::new(Seed::new(3), &Scenario::named("blog").expect("the blog is embedded"))
    }

    #[test]
    fn the_blogs_database_is_available_in_the_private_subnets() {
        let region = blog();
        let answer = region.ask(DescribeDBInstancesInput::default()).expect("describing works");
        let [database] = &answer.db_instances[..] else { panic!("one database, not {answer:?}") };
        assert_eq!(database.db_instance_status.as_deref(), Some("available"));
        let endpoint = database.endpoint.clone().unwrap_or_default();
        let address = endpoint.address.unwrap_or_default();
        assert!(
            address.starts_with("blog-db.") && address.ends_with(".eu-west-2.rds.amazonaws.com"),
            "{address}"
        );
        assert_eq!(endpoint.port, Some(3306));
        assert_eq!(database.publicly_accessible, Some(false));
    }

    #[test]
    fn an_unknown_database_and_an_unknown_filter_are_refused() {
        let region = blog();
        let unknown = DescribeDBInstancesInput {
            db_instance_identifier: Some("shop-db".to_owned()),
            ..Default::default()
        };
        let refusal = region.ask(unknown).expect_err("there is no shop");
        assert_eq!(refusal.to_string(), "DBInstanceNotFound: DBInstance shop-db not found.");
        let filter = Filter { name: Some("colour".to_owned()), values: vec!["blue".to_owned()] };
        let refusal = region
            .ask(DescribeDBInstancesInput { filters: vec![filter], ..Default::default() })
            .expect_err("databases have no colour");
        assert_eq!(refusal.to_string(), "InvalidParameterValue: Unrecognized filter name: colour");
    }
}
