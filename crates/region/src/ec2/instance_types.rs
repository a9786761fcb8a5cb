//! The instance types that are offered here: the families `t2`, `t3`, `m5` and `c5`.
//!
//! Sources: <https://docs.aws.amazon.com/ec2/latest/instancetypes/gp.html>,
//! <https://docs.aws.amazon.com/ec2/latest/instancetypes/co.html>,
//! <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/virtualization_types.html> (all of them boot hvm images only).
//!
//! Simplified: every zone offers every type.

use model::ec2::ArchitectureValues;

/// An instance type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InstanceType {
    /// Its name, such as `t2.micro`.
    pub name: &'static str,
    /// How many virtual processors it has.
    pub vcpus: u32,
    /// How many threads run on each of its cores.
    pub threads_per_core: u32,
    /// Its memory in MiB.
    pub memory_mib: u32,
    /// The processors whose programs it runs.
    pub architectures: &'static [ArchitectureValues],
    /// Whether it is built on Nitro rather than Xen. Nitro's network needs images with ENA support
    /// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/enhanced-networking-ena.html>).
    pub nitro: bool,
    /// Whether it earns and spends CPU credits.
    pub burstable: bool,
    /// How fast its network is, in AWS's words.
    pub network_performance: &'static str,
    /// How many network interfaces it can have, and how many IPv4 addresses each of them.
    pub interfaces: (u32, u32),
    /// Whether it is a whole host without a hypervisor.
    pub bare_metal: bool,
    /// Whether the free tier covers it in eu-west-2 (<https://aws.amazon.com/ec2/pricing/>).
    pub free_tier_eligible: bool,
}

impl InstanceType {
    /// The type with this name.
    pub fn named(name: &str) -> Option<&'static InstanceType> {
        INSTANCE_TYPES.iter().find(|candidate| candidate.name == name)
    }

    /// How many cores a launch may ask for: all even numbers up to what it has, and one where it has two or less.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/cpu-options-supported-instances-values.html>
    pub fn valid_cores(&self) -> Vec<i64> {
        let most = i64::from(self.cores());
        match most {
            0..=2 => (1..=most).collect(),
            // Types of the smaller sizes start at two, the largest at four.
            3..=24 => (1..=most / 2).map(|pair| pair * 2).collect(),
            _ => (2..=most / 2).map(|pair| pair * 2).collect(),
        }
    }

    /// How many cores it has.
    pub fn cores(&self) -> u32 {
        self.vcpus / self.threads_per_core
    }
}

const X86_64: &[ArchitectureValues] = &[ArchitectureValues::X86_64];
const X86: &[ArchitectureValues] = &[ArchitectureValues::I386, ArchitectureValues::X86_64];

const fn t2(
    name: &'static str,
    vcpus: u32,
    memory_mib: u32,
    architectures: &'static [ArchitectureValues],
    network_performance: &'static str,
    interfaces: (u32, u32),
) -> InstanceType {
    InstanceType {
        name,
        vcpus,
        threads_per_core: 1,
        memory_mib,
        architectures,
        nitro: false,
        burstable: true,
        network_performance,
        interfaces,
        bare_metal: false,
        free_tier_eligible: false,
    }
}

const fn t3(name: &'static str, vcpus: u32, memory_mib: u32, interfaces: (u32, u32)) -> InstanceType {
    InstanceType { burstable: true, ..nitro(name, vcpus, memory_mib, UP_TO_5, interfaces) }
}

const fn nitro(
    name: &'static str,
    vcpus: u32,
    memory_mib: u32,
    network_performance: &'static str,
    interfaces: (u32, u32),
) -> InstanceType {
    InstanceType {
        name,
        vcpus,
        threads_per_core: 2,
        memory_mib,
        architectures: X86_64,
        nitro: true,
        burstable: false,
        network_performance,
        interfaces,
        bare_metal: false,
        free_tier_eligible: false,
    }
}

// Network performance and interfaces: <https://docs.aws.amazon.com/ec2/latest/instancetypes/gp.html#gp_network>,
// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html>.
const LOW_TO_MODERATE: &str = "Low to Moderate";
const MODERATE: &str = "Moderate";
const UP_TO_5: &str = "Up to 5 Gigabit";
const UP_TO_10: &str = "Up to 10 Gigabit";

/// Every type, smallest first within its family.
pub const INSTANCE_TYPES: &[InstanceType] = &[
    t2("t2.nano", 1, 512, X86, LOW_TO_MODERATE, (2, 2)),
    InstanceType { free_tier_eligible: true, ..t2("t2.micro", 1, 1024, X86, LOW_TO_MODERATE, (2, 2)) },
    t2("t2.small", 1, 2048, X86, LOW_TO_MODERATE, (3, 4)),
    t2("t2.medium", 2, 4096, X86, LOW_TO_MODERATE, (3, 6)),
    t2("t2.large", 2, 8192, X86_64, LOW_TO_MODERATE, (3, 12)),
    t2("t2.xlarge", 4, 16_384, X86_64, MODERATE, (3, 15)),
    t2("t2.2xlarge", 8, 32_768, X86_64, MODERATE, (3, 15)),
    t3("t3.nano", 2, 512, (2, 2)),
    t3("t3.micro", 2, 1024, (2, 2)),
    t3("t3.small", 2, 2048, (3, 4)),
    t3("t3.medium", 2, 4096, (3, 6)),
    t3("t3.large", 2, 8192, (3, 12)),
    t3("t3.xlarge", 4, 16_384, (4, 15)),
    t3("t3.2xlarge", 8, 32_768, (4, 15)),
    nitro("m5.large", 2, 8192, UP_TO_10, (3, 10)),
    nitro("m5.xlarge", 4, 16_384, UP_TO_10, (4, 15)),
    nitro("m5.2xlarge", 8, 32_768, UP_TO_10, (4, 15)),
    nitro("m5.4xlarge", 16, 65_536, UP_TO_10, (8, 30)),
    nitro("m5.8xlarge", 32, 131_072, "10 Gigabit", (8, 30)),
    nitro("m5.12xlarge", 48, 196_608, "12 Gigabit", (8, 30)),
    nitro("m5.16xlarge", 64, 262_144, "20 Gigabit", (15, 50)),
    nitro("m5.24xlarge", 96, 393_216, "25 Gigabit", (15, 50)),
    InstanceType { bare_metal: true, ..nitro("m5.metal", 96, 393_216, "25 Gigabit", (15, 50)) },
    nitro("c5.large", 2, 4096, UP_TO_10, (3, 10)),
    nitro("c5.xlarge", 4, 8192, UP_TO_10, (4, 15)),
    nitro("c5.2xlarge", 8, 16_384, UP_TO_10, (4, 15)),
    nitro("c5.4xlarge", 16, 32_768, UP_TO_10, (8, 30)),
    nitro("c5.9xlarge", 36, 73_728, "12 Gigabit", (8, 30)),
    nitro("c5.12xlarge", 48, 98_304, "12 Gigabit", (8, 30)),
    nitro("c5.18xlarge", 72, 147_456, "25 Gigabit", (15, 50)),
    nitro("c5.24xlarge", 96, 196_608, "25 Gigabit", (15, 50)),
    InstanceType { bare_metal: true, ..nitro("c5.metal", 96, 196_608, "25 Gigabit", (15, 50)) },
];
