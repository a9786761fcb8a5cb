//! The world at the start, as data: which network, which machines, which database.
//!
//! A scenario is a TOML text of our own small format. Two come with the house: `blog`, somebody's blog on one
//! machine, and `empty`, an account as AWS hands it out. A scenario may come from a stranger: [`Scenario::parse`]
//! refuses, by name, what does not fit together, and nothing in a text can make the region panic.
//!
//! Everything that a scenario creates gets its ids and addresses by chance, like anything else.

use clockwork::Instant;
use serde::Deserialize;

use crate::region::Region;

mod build;
mod check;

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

/// Makes the world that a scenario describes, in a region that is still empty.
pub(crate) fn build(region: &mut Region, scenario: &Scenario) {
    build::build(region, scenario.start, &scenario.world);
}

// ── the format ──────────────────────────────────────────────────────────────────────────────────────────────

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct World {
    region: String,
    zones: Vec<String>,
    account: String,
    start: String,
    vcpu_limit: i64,
    launch_configurations: bool,
    default_vpc: bool,
    #[serde(default)]
    public_images: Vec<String>,
    #[serde(default, rename = "key_pair")]
    key_pairs: Vec<KeyPair>,
    #[serde(default, rename = "vpc")]
    vpcs: Vec<Vpc>,
    #[serde(default, rename = "database")]
    databases: Vec<Database>,
    #[serde(default, rename = "instance")]
    instances: Vec<Instance>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyPair {
    name: String,
    r#type: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Vpc {
    name: String,
    cidr: String,
    /// The name of its internet gateway, if it has one.
    internet_gateway: Option<String>,
    #[serde(default, rename = "subnet")]
    subnets: Vec<Subnet>,
    #[serde(default, rename = "route_table")]
    route_tables: Vec<RouteTable>,
    #[serde(default, rename = "security_group")]
    security_groups: Vec<SecurityGroup>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Subnet {
    name: String,
    zone: String,
    cidr: String,
    /// The route table it names; without one the VPC's main table serves it.
    route_table: Option<String>,
    /// Whether instances launched into it get a public address by themselves.
    #[serde(default)]
    public_addresses: bool,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct RouteTable {
    name: String,
    /// Whether it has a route to everywhere through the VPC's internet gateway.
    internet: bool,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct SecurityGroup {
    name: String,
    description: String,
    /// What may come in; everything may leave.
    #[serde(default, rename = "rule")]
    rules: Vec<Rule>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    /// `tcp` or `udp`.
    protocol: String,
    port: i64,
    /// A CIDR block, or the name of a group of the same VPC.
    from: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
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

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Instance {
    name: String,
    r#type: String,
    /// One of `public_images`.
    image: String,
    subnet: String,
    security_groups: Vec<String>,
    key_pair: Option<String>,
    #[serde(default)]
    public_address: bool,
    /// What is on its disk, if not what the image brings.
    disk: Option<Content>,
    /// The database that the blog on its disk is set up for.
    database: Option<String>,
    /// When it was launched.
    #[serde(default)]
    minutes_ago: u64,
    /// What `ec2-user` typed on it ten minutes after the launch.
    #[serde(default)]
    typed: Vec<String>,
}

/// What can be on a disk beside what an image brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Content {
    /// WordPress on Apache, which is installed and not enabled.
    Wordpress,
}

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) mod worlds;
