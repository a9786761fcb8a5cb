//! Databases. Source: <https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.DBInstance.html>.
//!
//! Supported: a MySQL database that a scenario brings along: it listens on its port and answers whoever its
//! security groups let in. Refused: creating, changing, deleting. Simplified: no tables, no accounts.

use clockwork::Instant;
use model::ids::*;
use model::rds::{
    AvailabilityZone, DBInstance as DbInstanceShape, DBSubnetGroup, Endpoint, Subnet as SubnetShape,
    VpcSecurityGroupMembership,
};

use crate::region::Region;

/// A database.
#[derive(Clone, Debug, PartialEq)]
pub struct DbInstance {
    /// Its identifier.
    pub identifier: DbInstanceIdentifier,
    /// Its class, such as `db.t3.micro`.
    pub class: String,
    /// Its engine, such as `mysql`.
    pub engine: String,
    /// The engine's version.
    pub engine_version: String,
    /// The name of its first schema.
    pub database_name: String,
    /// The name of its first account.
    pub master_username: String,
    /// Its storage in GiB.
    pub allocated_storage: i64,
    /// The host name it answers to, such as `blog-db.c3x9kq2m7t0w.eu-west-2.rds.amazonaws.com`.
    pub endpoint: String,
    /// The port it listens on.
    pub port: u16,
    /// Its network interface.
    pub network_interface: NetworkInterfaceId,
    /// Its VPC.
    pub vpc: VpcId,
    /// Its zone.
    pub zone: ZoneName,
    /// The name of its subnet group.
    pub subnet_group: String,
    /// The subnets of that group.
    pub subnets: Vec<SubnetId>,
    /// Its security groups.
    pub security_groups: Vec<SecurityGroupId>,
    /// When it was created.
    pub create_time: Instant,
}

impl DbInstance {
    /// The database as DescribeDBInstances shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> DbInstanceShape {
        DbInstanceShape {
            db_instance_identifier: Some(self.identifier.to_string()),
            db_instance_class: Some(self.class.clone()),
            engine: Some(self.engine.clone()),
            db_instance_status: Some("available".to_owned()),
            master_username: Some(self.master_username.clone()),
            db_name: Some(self.database_name.clone()),
            endpoint: Some(Endpoint {
                address: Some(self.endpoint.clone()),
                port: Some(i64::from(self.port)),
            }),
            allocated_storage: Some(self.allocated_storage),
            instance_create_time: Some(self.create_time),
            vpc_security_groups: self.security_groups.iter().map(membership).collect(),
            availability_zone: Some(self.zone.to_string()),
            db_subnet_group: Some(self.subnet_group_shape(region)),
            multi_az: Some(false),
            engine_version: Some(self.engine_version.clone()),
            publicly_accessible: Some(false),
            storage_type: Some("gp2".to_owned()),
            db_instance_arn: Some(format!(
                "arn:aws:rds:{}:{}:db:{}",
                region.name(),
                region.account(),
                self.identifier
            )),
        }
    }

    fn subnet_group_shape(&self, region: &Region) -> DBSubnetGroup {
        let subnet = |id: &SubnetId| SubnetShape {
            subnet_identifier: Some(id.to_string()),
            subnet_availability_zone: region
                .ec2
                .subnets
                .get(id)
                .map(|subnet| AvailabilityZone { name: Some(subnet.zone.to_string()) }),
            subnet_status: Some("Active".to_owned()),
        };
        DBSubnetGroup {
            db_subnet_group_name: Some(self.subnet_group.clone()),
            db_subnet_group_description: Some(format!("Subnets of {}", self.identifier)),
            vpc_id: Some(self.vpc.to_string()),
            subnet_group_status: Some("Complete".to_owned()),
            subnets: self.subnets.iter().map(subnet).collect(),
        }
    }
}

fn membership(group: &SecurityGroupId) -> VpcSecurityGroupMembership {
    VpcSecurityGroupMembership {
        vpc_security_group_id: Some(group.to_string()),
        status: Some("active".to_owned()),
    }
}
