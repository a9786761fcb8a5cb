//! The world at the start, as data: which network, which machines, which database.
//!
//! A scenario is a TOML text of our own small format. Two come with the house: `blog`, somebody's blog on one
//! machine, and `empty`, an account as AWS hands it out. A scenario may come from a stranger: [`Scenario::parse`]
//! refuses, by name, what does not fit together, and nothing in a text can make the region panic.
//!
//! Everything that a scenario creates gets its ids and addresses by chance, like anything else.

use clockwork::Instant;
use clockwork::toml::{self, Read, TomlError, Value};

use crate::autoscaling::AutoScalingQuotas;
use crate::ec2::ops::describe_regions::is_region;
use crate::ec2::{InstanceQuotas, NetworkQuotas};
use crate::elbv2::Limits;
use crate::region::Region;

mod build;
mod check;
mod public_images;

/// The longest text that is read, in bytes.
const LONGEST_TEXT: usize = 64 * 1024;
/// The scenarios that come with the house.
const EMBEDDED: &[(&str, &str)] =
    &[("blog", include_str!("../scenarios/blog.toml")), ("empty", include_str!("../scenarios/empty.toml"))];

/// The world at the start.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    start: Instant,
    world: World,
}

/// Why a text is no scenario.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScenarioError {
    /// The text is longer than any scenario needs to be.
    #[error("the text has {0} bytes, more than {LONGEST_TEXT}")]
    TooLong(usize),
    /// The text is not in the format.
    #[error("{0}")]
    Format(String),
    /// Something in it does not fit: what, and why.
    #[error("{what}: {why}")]
    Refused {
        /// The thing in the text, such as `subnet blog-public-a`.
        what: String,
        /// Why it does not fit.
        why: String,
    },
}

impl Scenario {
    /// Reads a scenario and checks that it fits together.
    ///
    /// # Errors
    /// The first thing that does not fit.
    pub fn parse(text: &str) -> Result<Scenario, ScenarioError> {
        if text.len() > LONGEST_TEXT {
            return Err(ScenarioError::TooLong(text.len()));
        }
        let world: World = toml::from_str(text).map_err(|fault| ScenarioError::Format(fault.to_string()))?;
        let start = check::check(&world)?;
        Ok(Scenario { start, world })
    }

    /// The scenario of this name that comes with the house: `blog` or `empty`.
    pub fn named(name: &str) -> Option<Scenario> {
        let (_, text) = EMBEDDED.iter().find(|(known, _)| *known == name)?;
        Some(Scenario::parse(text).expect("the scenarios that come with the house are tested"))
    }

    /// The names of the scenarios that come with the house.
    pub fn names() -> impl Iterator<Item = &'static str> {
        EMBEDDED.iter().map(|(name, _)| *name)
    }

    /// The moment at which the learner comes.
    pub fn start(&self) -> Instant {
        self.start
    }

    /// The region's name, such as `eu-west-2`.
    pub fn region(&self) -> &str {
        &self.world.region
    }

    /// The account's twelve digits.
    pub fn account(&self) -> &str {
        &self.world.account
    }

    /// The same account, or another one, in another region: as AWS hands it out. `None` for a region that does not
    /// exist, or an account that is not twelve digits.
    pub fn elsewhere(&self, account: &str, region: &str) -> Option<Scenario> {
        let digits = account.len() == 12 && account.bytes().all(|byte| byte.is_ascii_digit());
        if !digits || !is_region(region) {
            return None;
        }
        if account == self.world.account && region == self.world.region {
            return Some(self.clone());
        }
        let world = World {
            region: region.to_owned(),
            zones: zones_of(region).chars().map(String::from).collect(),
            account: account.to_owned(),
            start: self.world.start.clone(),
            vcpu_limit: self.world.vcpu_limit,
            instance_quotas: self.world.instance_quotas.clone(),
            network_quotas: self.world.network_quotas.clone(),
            autoscaling_quotas: self.world.autoscaling_quotas.clone(),
            elbv2_quotas: self.world.elbv2_quotas.clone(),
            launch_configurations: self.world.launch_configurations,
            unchecked_launch_configurations: self.world.unchecked_launch_configurations,
            default_vpc: true,
            public_images: self.world.public_images.clone(),
            key_pairs: Vec::new(),
            vpcs: Vec::new(),
            databases: Vec::new(),
            instances: Vec::new(),
        };
        Some(Scenario { start: self.start, world })
    }

    /// How many vCPUs of standard instances the account may run
    /// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-on-demand-instances.html>).
    pub fn vcpu_limit(&self) -> i64 {
        self.world.vcpu_limit
    }

    /// Whether the account may create launch configurations. Accounts opened since October 2024 may not:
    /// <https://docs.aws.amazon.com/autoscaling/ec2/userguide/launch-configurations.html>.
    pub fn launch_configurations(&self) -> bool {
        self.world.launch_configurations
    }
}

/// The letters of a region's zones, as an account sees them. Which letters an account has differs in the regions
/// that have more zones than an account gets; from memory of
/// <https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html>.
fn zones_of(region: &str) -> &'static str {
    match region {
        "us-east-1" => "abcdef",
        "us-west-2" | "ap-northeast-2" => "abcd",
        "us-west-1" => "ab",
        "ap-northeast-1" => "acd",
        "ca-central-1" => "abd",
        _ => "abc",
    }
}

/// Makes the world that a scenario describes, in a region that is still empty.
pub(crate) fn build(region: &mut Region, scenario: &Scenario) {
    build::build(region, scenario.start, &scenario.world);
}

// ── the format ──────────────────────────────────────────────────────────────────────────────────────────────

#[derive(Clone, Debug, PartialEq)]
struct World {
    region: String,
    zones: Vec<String>,
    account: String,
    start: String,
    vcpu_limit: i64,
    launch_configurations: bool,
    /// Whether a launch configuration may name an AMI, a key pair or a security group that does not exist, as some mocks
    /// of AWS let it: its launches fail then. AWS checks them.
    unchecked_launch_configurations: bool,
    /// How much the account may have of what instances need, where it is not AWS's default.
    instance_quotas: InstanceQuotas,
    /// How much network the account may have, where it is not AWS's default.
    network_quotas: NetworkQuotas,
    /// How much of Auto Scaling the account may have, where it is not AWS's default.
    autoscaling_quotas: AutoScalingQuotas,
    /// How much of Elastic Load Balancing the account may have, where it is not AWS's default.
    elbv2_quotas: Limits,
    default_vpc: bool,
    public_images: Vec<String>,
    key_pairs: Vec<KeyPair>,
    vpcs: Vec<Vpc>,
    databases: Vec<Database>,
    instances: Vec<Instance>,
}

impl Read for World {
    fn read(value: Value) -> Result<World, TomlError> {
        value.record(|table| {
            Ok(World {
                region: table.required("region")?,
                zones: table.required("zones")?,
                account: table.required("account")?,
                start: table.required("start")?,
                vcpu_limit: table.required("vcpu_limit")?,
                launch_configurations: table.required("launch_configurations")?,
                unchecked_launch_configurations: table.or_default("unchecked_launch_configurations")?,
                instance_quotas: table.or_default("instance_quotas")?,
                network_quotas: table.or_default("network_quotas")?,
                autoscaling_quotas: table.or_default("autoscaling_quotas")?,
                elbv2_quotas: table.or_default("elbv2_quotas")?,
                default_vpc: table.required("default_vpc")?,
                public_images: table.or_default("public_images")?,
                key_pairs: table.or_default("key_pair")?,
                vpcs: table.or_default("vpc")?,
                databases: table.or_default("database")?,
                instances: table.or_default("instance")?,
            })
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
struct KeyPair {
    name: String,
    r#type: String,
}

impl Read for KeyPair {
    fn read(value: Value) -> Result<KeyPair, TomlError> {
        value.record(|table| Ok(KeyPair { name: table.required("name")?, r#type: table.required("type")? }))
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Vpc {
    name: String,
    cidr: String,
    /// The name of its internet gateway, if it has one.
    internet_gateway: Option<String>,
    subnets: Vec<Subnet>,
    route_tables: Vec<RouteTable>,
    security_groups: Vec<SecurityGroup>,
}

impl Read for Vpc {
    fn read(value: Value) -> Result<Vpc, TomlError> {
        value.record(|table| {
            Ok(Vpc {
                name: table.required("name")?,
                cidr: table.required("cidr")?,
                internet_gateway: table.optional("internet_gateway")?,
                subnets: table.or_default("subnet")?,
                route_tables: table.or_default("route_table")?,
                security_groups: table.or_default("security_group")?,
            })
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Subnet {
    name: String,
    zone: String,
    cidr: String,
    /// The route table it names; without one the VPC's main table serves it.
    route_table: Option<String>,
    /// Whether instances launched into it get a public address by themselves.
    public_addresses: bool,
}

impl Read for Subnet {
    fn read(value: Value) -> Result<Subnet, TomlError> {
        value.record(|table| {
            Ok(Subnet {
                name: table.required("name")?,
                zone: table.required("zone")?,
                cidr: table.required("cidr")?,
                route_table: table.optional("route_table")?,
                public_addresses: table.or_default("public_addresses")?,
            })
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
struct RouteTable {
    name: String,
    /// Whether it has a route to everywhere through the VPC's internet gateway.
    internet: bool,
}

impl Read for RouteTable {
    fn read(value: Value) -> Result<RouteTable, TomlError> {
        value.record(|table| {
            Ok(RouteTable { name: table.required("name")?, internet: table.required("internet")? })
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
struct SecurityGroup {
    name: String,
    description: String,
    /// What may come in; everything may leave.
    rules: Vec<Rule>,
}

impl Read for SecurityGroup {
    fn read(value: Value) -> Result<SecurityGroup, TomlError> {
        value.record(|table| {
            Ok(SecurityGroup {
                name: table.required("name")?,
                description: table.required("description")?,
                rules: table.or_default("rule")?,
            })
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Rule {
    /// `tcp` or `udp`.
    protocol: String,
    port: i64,
    /// A CIDR block, or the name of a group of the same VPC.
    from: String,
}

impl Read for Rule {
    fn read(value: Value) -> Result<Rule, TomlError> {
        value.record(|table| {
            Ok(Rule {
                protocol: table.required("protocol")?,
                port: table.required("port")?,
                from: table.required("from")?,
            })
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Database {
    identifier: String,
    class: String,
    engine_version: String,
    database_name: String,
    master_username: String,
    /// In GiB.
    storage: i64,
    subnet_group: String,
    /// It lies in the first of these.
    subnets: Vec<String>,
    security_groups: Vec<String>,
}

impl Read for Database {
    fn read(value: Value) -> Result<Database, TomlError> {
        value.record(|table| {
            Ok(Database {
                identifier: table.required("identifier")?,
                class: table.required("class")?,
                engine_version: table.required("engine_version")?,
                database_name: table.required("database_name")?,
                master_username: table.required("master_username")?,
                storage: table.required("storage")?,
                subnet_group: table.required("subnet_group")?,
                subnets: table.required("subnets")?,
                security_groups: table.required("security_groups")?,
            })
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Instance {
    name: String,
    r#type: String,
    /// One of `public_images`.
    image: String,
    subnet: String,
    security_groups: Vec<String>,
    key_pair: Option<String>,
    public_address: bool,
    /// What is on its disk, if not what the image brings.
    disk: Option<Content>,
    /// The database that the blog on its disk is set up for.
    database: Option<String>,
    /// When it was launched.
    minutes_ago: u64,
    /// What `ec2-user` typed on it ten minutes after the launch.
    typed: Vec<String>,
}

impl Read for Instance {
    fn read(value: Value) -> Result<Instance, TomlError> {
        value.record(|table| {
            Ok(Instance {
                name: table.required("name")?,
                r#type: table.required("type")?,
                image: table.required("image")?,
                subnet: table.required("subnet")?,
                security_groups: table.required("security_groups")?,
                key_pair: table.optional("key_pair")?,
                public_address: table.or_default("public_address")?,
                disk: table.optional("disk")?,
                database: table.optional("database")?,
                minutes_ago: table.or_default("minutes_ago")?,
                typed: table.or_default("typed")?,
            })
        })
    }
}

/// What can be on a disk beside what an image brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    /// WordPress on Apache, which is installed and not enabled.
    Wordpress,
}

impl Read for Content {
    fn read(value: Value) -> Result<Content, TomlError> {
        match String::read(value.clone())?.as_str() {
            "wordpress" => Ok(Content::Wordpress),
            _ => Err(value.expected("\"wordpress\"")),
        }
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) mod worlds;
