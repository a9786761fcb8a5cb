//! The console's list of services, in AWS's groups and order.

use crate::paths::Resource;

/// A group of AWS's list.
#[derive(Clone, Copy, Debug)]
pub struct ServiceGroup {
    /// AWS's heading.
    pub heading: &'static str,
    /// Its entries.
    pub resources: &'static [Resource],
}

/// A service with a console of its own.
#[derive(Clone, Copy, Debug)]
pub struct Service {
    /// AWS's short name.
    pub name: &'static str,
    /// Its groups.
    pub groups: &'static [ServiceGroup],
}

/// All services of this world.
pub const SERVICES: &[Service] = &[
    Service {
        name: "EC2",
        groups: &[
            ServiceGroup {
                heading: "Instances",
                resources: &[Resource::Instances, Resource::LaunchTemplates],
            },
            ServiceGroup { heading: "Images", resources: &[Resource::Images] },
            ServiceGroup {
                heading: "Elastic Block Store",
                resources: &[Resource::Volumes, Resource::Snapshots],
            },
            ServiceGroup {
                heading: "Network & Security",
                resources: &[
                    Resource::SecurityGroups,
                    Resource::ElasticIps,
                    Resource::KeyPairs,
                    Resource::NetworkInterfaces,
                ],
            },
            ServiceGroup {
                heading: "Load Balancing",
                resources: &[Resource::LoadBalancers, Resource::TargetGroups],
            },
            ServiceGroup {
                heading: "Auto Scaling",
                resources: &[Resource::LaunchConfigurations, Resource::AutoScalingGroups],
            },
        ],
    },
    Service {
        name: "VPC",
        groups: &[
            ServiceGroup {
                heading: "Virtual Private Cloud",
                resources: &[
                    Resource::Vpcs,
                    Resource::Subnets,
                    Resource::RouteTables,
                    Resource::InternetGateways,
                    Resource::DhcpOptions,
                ],
            },
            ServiceGroup { heading: "Security", resources: &[Resource::NetworkAcls] },
        ],
    },
    Service {
        name: "RDS",
        groups: &[ServiceGroup { heading: "Amazon RDS", resources: &[Resource::Databases] }],
    },
];

impl Service {
    /// The service a resource belongs to.
    #[must_use]
    pub fn of(resource: Resource) -> &'static Service {
        SERVICES
            .iter()
            .find(|service| service.groups.iter().any(|group| group.resources.contains(&resource)))
            .expect("the test below looks for every resource")
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::Service;
    use crate::paths::Resource;

    #[test]
    fn every_resource_stands_in_the_list_of_a_service() {
        for resource in Resource::ALL {
            assert!(!Service::of(resource).name.is_empty());
        }
    }
}
