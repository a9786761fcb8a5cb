//! What Elastic Load Balancing refuses, in its own words.
//!
//! Codes: <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/CommonErrors.html> and the error
//! list of each operation under <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/>. AWS does
//! not publish the sentences; these are the ones that its API was seen to answer.

use core::fmt;
use std::net::Ipv4Addr;

use model::ids::*;
use model::{ApiError, Service};

/// A kind of thing that Elastic Load Balancing has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resource {
    /// A load balancer.
    LoadBalancer,
    /// A listener.
    Listener,
    /// A rule of a listener.
    Rule,
    /// A target group.
    TargetGroup,
}

impl fmt::Display for Resource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Resource::LoadBalancer => "load balancer",
            Resource::Listener => "listener",
            Resource::Rule => "rule",
            Resource::TargetGroup => "target group",
        })
    }
}

/// A refusal of Elastic Load Balancing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Elbv2Error {
    /// An ARN that names nothing.
    #[error("One or more {0}s not found")]
    NotFound(Resource),
    /// A target group that an action names and that is not there.
    #[error("Target group '{0}' not found")]
    TargetGroupNamedNotFound(String),
    /// The priority is taken.
    #[error("Priority '{0}' is currently in use")]
    PriorityInUse(i64),
    /// A default rule stays as it is.
    #[error("Default rule '{arn}' cannot be {what}")]
    DefaultRule {
        /// Its ARN.
        arn: String,
        /// What was asked for, such as `deleted`.
        what: &'static str,
    },
    /// A certificate that is not there: no certificate is, in this region
    /// (<https://github.com/hashicorp/terraform-provider-aws/issues/11334> quotes the sentence).
    #[error("Certificate '{0}' not found")]
    CertificateNotFound(String),
    /// A security policy that is not there. The sentence is from memory.
    #[error("SSL policy '{0}' not found")]
    SslPolicyNotFound(String),
    /// Load balancers asked for by name.
    #[error("Load balancers '[{}]' not found", .0.join(", "))]
    LoadBalancersNotFound(Vec<String>),
    /// A text that is no ARN of the kind that is wanted.
    #[error("'{text}' is not a valid {resource} ARN")]
    InvalidArn {
        /// The kind.
        resource: Resource,
        /// The text.
        text: String,
    },
    /// The name is taken by a load balancer with other settings.
    #[error("A load balancer with the same name '{0}' exists, but with different settings")]
    DuplicateLoadBalancerName(String),
    /// The name is taken by a target group with other settings.
    #[error("A target group with the same name '{0}' exists, but with different settings")]
    DuplicateTargetGroupName(String),
    /// The port is taken.
    #[error("A listener already exists on this port for this load balancer '{0}'")]
    DuplicateListener(String),
    /// A target group that a listener forwards to.
    #[error("Target group '{0}' is currently in use by a listener or a rule")]
    TargetGroupInUse(String),
    /// A target group that another load balancer uses.
    #[error("The following target groups cannot be associated with more than one load balancer: {0}")]
    TargetGroupAssociationLimit(String),
    /// A target group in another VPC than the load balancer.
    #[error(
        "The following target groups are in a different VPC than load balancer '{load_balancer}': {target_group}"
    )]
    TargetGroupInOtherVpc {
        /// The load balancer's ARN.
        load_balancer: String,
        /// The target group's ARN.
        target_group: String,
    },
    /// Fewer than two zones.
    #[error("At least two subnets in two different Availability Zones must be specified")]
    TwoZonesNeeded,
    /// Two subnets in one zone.
    #[error("A load balancer cannot be attached to multiple subnets in the same Availability Zone")]
    SameZoneTwice,
    /// Subnets of several VPCs.
    #[error("All subnets must belong to the same VPC: '{0}', '{1}'")]
    SubnetsOfSeveralVpcs(VpcId, VpcId),
    /// A subnet that is not there.
    #[error("The subnet ID '{0}' does not exist")]
    SubnetNotFound(String),
    /// A subnet without room for the nodes.
    #[error(
        "Not enough IP space available in {0}. ELB requires at least 8 free IP addresses in each subnet."
    )]
    NotEnoughAddresses(SubnetId),
    /// An internet-facing load balancer in a VPC that has no way to the internet.
    #[error("VPC {0} has no internet gateway")]
    NoInternetGateway(VpcId),
    /// A security group that is not there.
    #[error("The security group '{0}' does not exist")]
    SecurityGroupNotFound(String),
    /// A security group of another VPC.
    #[error("One or more security groups are invalid")]
    SecurityGroupOfOtherVpc(SecurityGroupId),
    /// Deletion protection is on.
    #[error("Load balancer '{0}' cannot be deleted because deletion protection is enabled")]
    DeletionProtected(String),
    /// Targets that do not run.
    #[error("The following targets are not in a running state and cannot be registered: {}", quoted(.0))]
    TargetsNotRunning(Vec<InstanceId>),
    /// Targets of another VPC.
    #[error("The following targets are not in the target group VPC '{vpc}': {}", quoted(.targets))]
    TargetsInOtherVpc {
        /// The target group's VPC.
        vpc: VpcId,
        /// The targets.
        targets: Vec<InstanceId>,
    },
    /// A target that is no instance.
    #[error("Instance ID '{0}' is not valid")]
    InvalidInstance(String),
    /// A target that is no address
    /// (<https://github.com/ansible-collections/community.aws/issues/1441> quotes the sentence).
    #[error("The IP address '{0}' is not a valid IPv4 address")]
    InvalidAddress(String),
    /// An address in a subnet with another zone than its subnet's
    /// (<https://github.com/kubernetes-sigs/aws-load-balancer-controller/issues/561> quotes the sentence).
    #[error(
        "The IP address '{address}' is within the VPC, and cannot have its Availability Zone overridden to '{wanted}' from '{zone}'"
    )]
    ZoneOverridden {
        /// The address.
        address: Ipv4Addr,
        /// The zone that was asked for.
        wanted: String,
        /// The zone of its subnet.
        zone: ZoneName,
    },
    /// An action that does nothing sensible.
    #[error("{0}")]
    InvalidLoadBalancerAction(String),
    /// A setting that does not go with the load balancer.
    #[error("{0}")]
    InvalidConfiguration(String),
    /// A value that breaks a rule of the API.
    #[error("{0}")]
    Validation(String),
    /// Too many of something.
    #[error("{message}")]
    TooMany {
        /// AWS's code, such as `TooManyTargets`.
        code: &'static str,
        /// AWS's sentence.
        message: String,
    },
    /// A tag key that comes twice.
    #[error("A tag key was specified more than once: '{0}'")]
    DuplicateTagKeys(String),
    /// What AWS offers and this region does not.
    #[error("{0} not supported here")]
    NotSupported(String),
}

fn quoted(ids: &[InstanceId]) -> String {
    ids.iter().map(|id| format!("'{id}'")).collect::<Vec<_>>().join(", ")
}

impl Elbv2Error {
    /// AWS's code.
    pub fn code(&self) -> &'static str {
        match self {
            Elbv2Error::NotFound(Resource::LoadBalancer) | Elbv2Error::LoadBalancersNotFound(_) => {
                "LoadBalancerNotFound"
            }
            Elbv2Error::NotFound(Resource::Listener) => "ListenerNotFound",
            Elbv2Error::NotFound(Resource::Rule) => "RuleNotFound",
            Elbv2Error::NotFound(Resource::TargetGroup) | Elbv2Error::TargetGroupNamedNotFound(_) => {
                "TargetGroupNotFound"
            }
            Elbv2Error::PriorityInUse(_) => "PriorityInUse",
            Elbv2Error::CertificateNotFound(_) => "CertificateNotFound",
            Elbv2Error::SslPolicyNotFound(_) => "SSLPolicyNotFound",
            Elbv2Error::DuplicateLoadBalancerName(_) => "DuplicateLoadBalancerName",
            Elbv2Error::DuplicateTargetGroupName(_) => "DuplicateTargetGroupName",
            Elbv2Error::DuplicateListener(_) => "DuplicateListener",
            Elbv2Error::TargetGroupInUse(_) => "ResourceInUse",
            Elbv2Error::TargetGroupAssociationLimit(_) => "TargetGroupAssociationLimit",
            Elbv2Error::SameZoneTwice
            | Elbv2Error::SubnetsOfSeveralVpcs(..)
            | Elbv2Error::SecurityGroupOfOtherVpc(_)
            | Elbv2Error::TargetGroupInOtherVpc { .. }
            | Elbv2Error::InvalidConfiguration(_) => "InvalidConfigurationRequest",
            Elbv2Error::SubnetNotFound(_) => "SubnetNotFound",
            Elbv2Error::NotEnoughAddresses(_) | Elbv2Error::NoInternetGateway(_) => "InvalidSubnet",
            Elbv2Error::SecurityGroupNotFound(_) => "InvalidSecurityGroup",
            Elbv2Error::DeletionProtected(_) | Elbv2Error::DefaultRule { .. } => "OperationNotPermitted",
            Elbv2Error::TargetsNotRunning(_) | Elbv2Error::TargetsInOtherVpc { .. } => "InvalidTarget",
            Elbv2Error::InvalidLoadBalancerAction(_) => "InvalidLoadBalancerAction",
            Elbv2Error::InvalidArn { .. }
            | Elbv2Error::TwoZonesNeeded
            | Elbv2Error::InvalidInstance(_)
            | Elbv2Error::InvalidAddress(_)
            | Elbv2Error::ZoneOverridden { .. }
            | Elbv2Error::Validation(_) => "ValidationError",
            Elbv2Error::TooMany { code, .. } => code,
            Elbv2Error::DuplicateTagKeys(_) => "DuplicateTagKeys",
            Elbv2Error::NotSupported(_) => "UnsupportedOperation",
        }
    }

    /// The HTTP status.
    pub fn status(&self) -> u16 {
        400
    }
}

impl From<Elbv2Error> for ApiError {
    fn from(refusal: Elbv2Error) -> ApiError {
        ApiError {
            service: Service::Elbv2,
            code: refusal.code(),
            message: refusal.to_string(),
            status: refusal.status(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    #[test]
    fn every_refusal_has_aws_s_code_and_words() {
        let vpc = VpcId::parse("vpc-1234abcd").expect("an id");
        let instance = InstanceId::parse("i-1234abcd").expect("an id");
        let name = || "website".to_owned();
        let arn = || "arn".to_owned();
        let all = [
            Elbv2Error::NotFound(Resource::LoadBalancer),
            Elbv2Error::NotFound(Resource::Listener),
            Elbv2Error::NotFound(Resource::Rule),
            Elbv2Error::NotFound(Resource::TargetGroup),
            Elbv2Error::TargetGroupNamedNotFound(arn()),
            Elbv2Error::PriorityInUse(10),
            Elbv2Error::DefaultRule { arn: arn(), what: "deleted" },
            Elbv2Error::CertificateNotFound(arn()),
            Elbv2Error::LoadBalancersNotFound(vec![name()]),
            Elbv2Error::InvalidArn { resource: Resource::TargetGroup, text: arn() },
            Elbv2Error::DuplicateLoadBalancerName(name()),
            Elbv2Error::DuplicateTargetGroupName(name()),
            Elbv2Error::DuplicateListener(arn()),
            Elbv2Error::TargetGroupInUse(arn()),
            Elbv2Error::TargetGroupAssociationLimit(arn()),
            Elbv2Error::TargetGroupInOtherVpc { load_balancer: arn(), target_group: arn() },
            Elbv2Error::TwoZonesNeeded,
            Elbv2Error::SameZoneTwice,
            Elbv2Error::SubnetsOfSeveralVpcs(vpc, vpc),
            Elbv2Error::SubnetNotFound("subnet-1".to_owned()),
            Elbv2Error::NotEnoughAddresses(SubnetId::from_bits(1)),
            Elbv2Error::NoInternetGateway(vpc),
            Elbv2Error::SecurityGroupNotFound("sg-1".to_owned()),
            Elbv2Error::SecurityGroupOfOtherVpc(SecurityGroupId::from_bits(1)),
            Elbv2Error::SslPolicyNotFound(name()),
            Elbv2Error::DeletionProtected(arn()),
            Elbv2Error::TargetsNotRunning(vec![instance, instance]),
            Elbv2Error::TargetsInOtherVpc { vpc, targets: vec![instance] },
            Elbv2Error::InvalidInstance("web".to_owned()),
            Elbv2Error::InvalidAddress("web".to_owned()),
            Elbv2Error::ZoneOverridden {
                address: Ipv4Addr::new(10, 0, 0, 5),
                wanted: "all".to_owned(),
                zone: ZoneName::new("eu-west-2a"),
            },
            Elbv2Error::InvalidLoadBalancerAction("text".to_owned()),
            Elbv2Error::InvalidConfiguration("text".to_owned()),
            Elbv2Error::Validation("text".to_owned()),
            Elbv2Error::TooMany { code: "TooManyTargets", message: "text".to_owned() },
            Elbv2Error::DuplicateTagKeys("Name".to_owned()),
            Elbv2Error::NotSupported("Network Load Balancers are".to_owned()),
        ];
        let table: Vec<String> =
            all.iter().map(|error| format!("{} {}: {error}", error.status(), error.code())).collect();
        expect![[r#"
            400 LoadBalancerNotFound: One or more load balancers not found
            400 ListenerNotFound: One or more listeners not found
            400 RuleNotFound: One or more rules not found
            400 TargetGroupNotFound: One or more target groups not found
            400 TargetGroupNotFound: Target group 'arn' not found
            400 PriorityInUse: Priority '10' is currently in use
            400 OperationNotPermitted: Default rule 'arn' cannot be deleted
            400 CertificateNotFound: Certificate 'arn' not found
            400 LoadBalancerNotFound: Load balancers '[website]' not found
            400 ValidationError: 'arn' is not a valid target group ARN
            400 DuplicateLoadBalancerName: A load balancer with the same name 'website' exists, but with different settings
            400 DuplicateTargetGroupName: A target group with the same name 'website' exists, but with different settings
            400 DuplicateListener: A listener already exists on this port for this load balancer 'arn'
            400 ResourceInUse: Target group 'arn' is currently in use by a listener or a rule
            400 TargetGroupAssociationLimit: The following target groups cannot be associated with more than one load balancer: arn
            400 InvalidConfigurationRequest: The following target groups are in a different VPC than load balancer 'arn': arn
            400 ValidationError: At least two subnets in two different Availability Zones must be specified
            400 InvalidConfigurationRequest: A load balancer cannot be attached to multiple subnets in the same Availability Zone
            400 InvalidConfigurationRequest: All subnets must belong to the same VPC: 'vpc-1234abcd', 'vpc-1234abcd'
            400 SubnetNotFound: The subnet ID 'subnet-1' does not exist
            400 InvalidSubnet: Not enough IP space available in subnet-00000000000000001. ELB requires at least 8 free IP addresses in each subnet.
            400 InvalidSubnet: VPC vpc-1234abcd has no internet gateway
            400 InvalidSecurityGroup: The security group 'sg-1' does not exist
            400 InvalidConfigurationRequest: One or more security groups are invalid
            400 SSLPolicyNotFound: SSL policy 'website' not found
            400 OperationNotPermitted: Load balancer 'arn' cannot be deleted because deletion protection is enabled
            400 InvalidTarget: The following targets are not in a running state and cannot be registered: 'i-1234abcd', 'i-1234abcd'
            400 InvalidTarget: The following targets are not in the target group VPC 'vpc-1234abcd': 'i-1234abcd'
            400 ValidationError: Instance ID 'web' is not valid
            400 ValidationError: The IP address 'web' is not a valid IPv4 address
            400 ValidationError: The IP address '10.0.0.5' is within the VPC, and cannot have its Availability Zone overridden to 'all' from 'eu-west-2a'
            400 InvalidLoadBalancerAction: text
            400 InvalidConfigurationRequest: text
            400 ValidationError: text
            400 TooManyTargets: text
            400 DuplicateTagKeys: A tag key was specified more than once: 'Name'
            400 UnsupportedOperation: Network Load Balancers are not supported here"#]].assert_eq(&table.join("\n"));
    }
}
