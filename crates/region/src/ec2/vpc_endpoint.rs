//! Gateway endpoints: a way from a VPC to S3 or DynamoDB without an internet gateway, by a route in each of its route tables.
//!
//! Simplified: neither S3 nor DynamoDB is here, so no packet ever takes that way; an endpoint comes and goes at once. Interface
//! endpoints are refused by name. Source: <https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html>.

use clockwork::Instant;
use model::ec2 as shapes;
use model::ids::*;

use crate::ec2::Ec2;
use crate::ec2::describe::tag_shapes;
use crate::ec2::errors::{Ec2Error, own};
use crate::ec2::ops::describe_prefix_lists;
use crate::ec2::tags::Tags;
use crate::region::Region;

/// What an endpoint lets through unless somebody says otherwise: everything.
/// <https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html>
pub(crate) const FULL_ACCESS: &str = "{\"Version\":\"2008-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\
    \"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}]}";

/// A gateway endpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct VpcEndpoint {
    /// Its id.
    pub id: VpcEndpointId,
    /// Its VPC.
    pub vpc: VpcId,
    /// The service, such as `com.amazonaws.eu-west-2.s3`.
    pub service: String,
    /// The route tables that lead to it.
    pub route_tables: Vec<RouteTableId>,
    /// What it lets through, as it was given.
    pub policy: String,
    /// When it was made.
    pub create_time: Instant,
    /// Its tags.
    pub tags: Tags,
}

impl VpcEndpoint {
    /// The endpoint as the API shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> shapes::VpcEndpoint {
        shapes::VpcEndpoint {
            vpc_endpoint_id: Some(self.id.to_string()),
            vpc_endpoint_type: Some(shapes::VpcEndpointType::Gateway),
            vpc_id: Some(self.vpc.to_string()),
            service_name: Some(self.service.clone()),
            state: Some(shapes::State::Available),
            policy_document: Some(self.policy.clone()),
            route_table_ids: self.route_tables.iter().map(ToString::to_string).collect(),
            private_dns_enabled: Some(false),
            requester_managed: Some(false),
            creation_timestamp: Some(self.create_time),
            tags: tag_shapes(&self.tags),
            owner_id: Some(region.account().to_owned()),
        }
    }
}

impl Ec2 {
    /// The endpoint that a text names.
    ///
    /// # Errors
    /// `InvalidVpcEndpointId.NotFound`.
    pub(crate) fn vpc_endpoint_named(&self, text: &str) -> Result<&VpcEndpoint, Ec2Error> {
        let row = VpcEndpointId::parse(text).and_then(|id| self.vpc_endpoints.get(&id));
        row.ok_or_else(|| {
            own("InvalidVpcEndpointId.NotFound", format!("The Vpc Endpoint Id '{text}' does not exist"))
        })
    }

    /// The routes that endpoints add to a table, as the API shows them.
    pub(crate) fn endpoint_routes(&self, region_name: &str, table: RouteTableId) -> Vec<shapes::Route> {
        let leading = self.vpc_endpoints.rows().filter(|row| row.route_tables.contains(&table));
        let route = |row: &VpcEndpoint| shapes::Route {
            destination_prefix_list_id: describe_prefix_lists::id_of(region_name, &row.service),
            gateway_id: Some(row.id.to_string()),
            origin: Some(shapes::RouteOrigin::CreateRoute),
            state: Some(shapes::RouteState::Active),
            ..Default::default()
        };
        leading.map(route).collect()
    }
}

/// The route tables that texts name, all of one VPC.
///
/// # Errors
/// A table that does not exist or is of another VPC.
pub(crate) fn read_tables(
    region: &Region,
    vpc: VpcId,
    texts: &[String],
) -> Result<Vec<RouteTableId>, Ec2Error> {
    let mut tables = Vec::with_capacity(texts.len());
    for text in texts {
        let row = region.ec2.route_table_named(text)?;
        if row.vpc != vpc {
            let sentence = format!("Route table {text} and network {vpc} belong to different networks");
            return Err(Ec2Error::InvalidParameterValue(sentence));
        }
        if !tables.contains(&row.id) {
            tables.push(row.id);
        }
    }
    Ok(tables)
}
