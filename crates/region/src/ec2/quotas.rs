//! How much network an account may have: <https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>.
//!
//! A scenario can change each of them in its table `[network_quotas]`.

use clockwork::toml::{Read, TomlError, Value};

macro_rules! quotas {
    ($( $(#[$doc:meta])* $name:ident = $default:literal; )*) => {
        /// The most that the account may have of each.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct NetworkQuotas { $( $(#[$doc])* pub $name: usize, )* }

        impl Default for NetworkQuotas {
            fn default() -> NetworkQuotas {
                NetworkQuotas { $( $name: $default, )* }
            }
        }

        impl Read for NetworkQuotas {
            fn read(value: Value) -> Result<NetworkQuotas, TomlError> {
                value.record(|table| {
                    let usual = NetworkQuotas::default();
                    Ok(NetworkQuotas { $( $name: most(table.optional::<i64>(stringify!($name))?, usual.$name), )* })
                })
            }
        }
    };
}

quotas! {
    /// VPCs in a region.
    vpcs = 5;
    /// Subnets in a VPC.
    subnets_per_vpc = 200;
    /// Internet gateways in a region.
    internet_gateways = 5;
    /// Elastic IP addresses in a region.
    addresses = 5;
    /// Route tables in a VPC.
    route_tables_per_vpc = 200;
    /// Routes in a route table, beside the local one.
    routes_per_table = 50;
    /// Network ACLs in a VPC.
    network_acls_per_vpc = 200;
    /// Rules of a network ACL in one direction.
    rules_per_network_acl = 20;
    /// Security groups in a region.
    security_groups = 2500;
    /// Rules of a security group in one direction.
    rules_per_security_group = 60;
    /// Security groups of a network interface.
    security_groups_per_interface = 5;
    /// Network interfaces in a region.
    network_interfaces = 5000;
    /// Sets of DHCP options in a region.
    dhcp_options = 100;
}

/// A number from a scenario; one below nought allows nothing.
fn most(wanted: Option<i64>, usual: usize) -> usize {
    wanted.map_or(usual, |most| usize::try_from(most).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use clockwork::Seed;
    use model::ec2::CreateVpcInput;
    use model::{Caller, DoorExt};

    use crate::region::Region;
    use crate::scenario::Scenario;

    #[test]
    fn the_defaults_are_aws_s() {
        let table = format!("{:#?}", super::NetworkQuotas::default());
        expect_test::expect![[r#"
            NetworkQuotas {
                vpcs: 5,
                subnets_per_vpc: 200,
                internet_gateways: 5,
                addresses: 5,
                route_tables_per_vpc: 200,
                routes_per_table: 50,
                network_acls_per_vpc: 200,
                rules_per_network_acl: 20,
                security_groups: 2500,
                rules_per_security_group: 60,
                security_groups_per_interface: 5,
                network_interfaces: 5000,
                dhcp_options: 100,
            }"#]]
        .assert_eq(&table);
    }

    #[test]
    fn a_scenario_may_give_more_or_less_than_aws_does() {
        let text = format!(
            "{}\n[network_quotas]\nvpcs = 6\naddresses = -1\n",
            include_str!("../../scenarios/empty.toml")
        );
        let scenario = Scenario::parse(&text).expect("the table is known");
        let mut region = Region::new(Seed::new(1), &scenario);
        let quotas = &region.ec2.network_quotas;
        assert_eq!((quotas.vpcs, quotas.addresses, quotas.internet_gateways), (6, 0, 5));
        let create = || CreateVpcInput { cidr_block: Some("10.0.0.0/16".to_owned()), ..Default::default() };
        for _ in 0..5 {
            region.call_as(Caller::Learner, create()).expect("there is room");
        }
        let refusal = region.call_as(Caller::Learner, create()).expect_err("six are enough");
        assert_eq!(refusal.code, "VpcLimitExceeded");
        let unknown =
            format!("{}\n[network_quotas]\nclouds = 6\n", include_str!("../../scenarios/empty.toml"));
        assert!(Scenario::parse(&unknown).is_err(), "a quota that does not exist is a mistake");
    }
}
