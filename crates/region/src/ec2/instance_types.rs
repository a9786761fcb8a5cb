//! The instance types that are offered here: the families `t2`, `t3`, `t3a`, `m5` and `c5`, and of the previous
//! generation `t1`, `m1`, `m4` and `c4`.
//!
//! Sources: <https://docs.aws.amazon.com/ec2/latest/instancetypes/gp.html>,
//! <https://docs.aws.amazon.com/ec2/latest/instancetypes/co.html>,
//! <https://docs.aws.amazon.com/ec2/latest/instancetypes/pg.html>,
//! <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/virtualization_types.html> (only `t1` and `m1` boot
//! paravirtual images, and of hvm images those of Windows alone).
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
    /// Whether AWS counts it among the current generation.
    pub current: bool,
    /// Whether it boots paravirtual images, and hvm images of Windows alone.
    pub paravirtual: bool,
    /// How its volumes have the network to themselves.
    pub ebs_optimized: EbsOptimized,
    /// The disks of the host's own that come with it: how many, and how large in GB. Simplified: they are in no
    /// mapping.
    pub instance_store: Option<(u32, u32)>,
    /// Who made its processors.
    pub manufacturer: &'static str,
    /// Whether the free tier covers it in eu-west-2 (<https://aws.amazon.com/ec2/pricing/>).
    pub free_tier_eligible: bool,
}

/// Whether an instance may be optimized for EBS.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ebs-optimized.html>
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EbsOptimized {
    /// It never is.
    No,
    /// It is if the launch says so.
    OnDemand,
    /// It always is.
    Always,
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
        current: true,
        paravirtual: false,
        ebs_optimized: EbsOptimized::No,
        instance_store: None,
        manufacturer: "Intel",
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
        current: true,
        paravirtual: false,
        ebs_optimized: EbsOptimized::Always,
        instance_store: None,
        manufacturer: "Intel",
        free_tier_eligible: false,
    }
}

/// A type of the previous generation that boots hvm images: `m4` and `c4`.
const fn xen(
    name: &'static str,
    vcpus: u32,
    memory_mib: u32,
    network_performance: &'static str,
    interfaces: (u32, u32),
) -> InstanceType {
    InstanceType {
        nitro: false,
        current: false,
        ..nitro(name, vcpus, memory_mib, network_performance, interfaces)
    }
}

/// A type of the first generation: `t1` and `m1`.
const fn first(
    name: &'static str,
    vcpus: u32,
    memory_mib: u32,
    architectures: &'static [ArchitectureValues],
    network_performance: &'static str,
    interfaces: (u32, u32),
    instance_store: Option<(u32, u32)>,
) -> InstanceType {
    InstanceType {
        burstable: false,
        current: false,
        paravirtual: true,
        instance_store,
        ..t2(name, vcpus, memory_mib, architectures, network_performance, interfaces)
    }
}

/// A type of the first generation that can be optimized for EBS.
const fn optimizable(base: InstanceType) -> InstanceType {
    InstanceType { ebs_optimized: EbsOptimized::OnDemand, ..base }
}

const fn t3a(name: &'static str, vcpus: u32, memory_mib: u32, interfaces: (u32, u32)) -> InstanceType {
    InstanceType { manufacturer: "AMD", ..t3(name, vcpus, memory_mib, interfaces) }
}

// Network performance and interfaces: <https://docs.aws.amazon.com/ec2/latest/instancetypes/gp.html#gp_network>,
// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html>.
const VERY_LOW: &str = "Very Low";
const LOW: &str = "Low";
const HIGH: &str = "High";
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
    t3a("t3a.nano", 2, 512, (2, 2)),
    t3a("t3a.micro", 2, 1024, (2, 2)),
    t3a("t3a.small", 2, 2048, (2, 4)),
    t3a("t3a.medium", 2, 4096, (3, 6)),
    t3a("t3a.large", 2, 8192, (3, 12)),
    t3a("t3a.xlarge", 4, 16_384, (4, 15)),
    t3a("t3a.2xlarge", 8, 32_768, (4, 15)),
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
    first("t1.micro", 1, 627, X86, VERY_LOW, (2, 2), None),
    first("m1.small", 1, 1740, X86, LOW, (2, 4), Some((1, 160))),
    first("m1.medium", 1, 3788, X86, MODERATE, (2, 6), Some((1, 410))),
    optimizable(first("m1.large", 2, 7680, X86_64, MODERATE, (3, 10), Some((2, 420)))),
    optimizable(first("m1.xlarge", 4, 15_360, X86_64, HIGH, (4, 15), Some((4, 420)))),
    xen("m4.large", 2, 8192, MODERATE, (2, 10)),
    xen("m4.xlarge", 4, 16_384, HIGH, (4, 15)),
    xen("m4.2xlarge", 8, 32_768, HIGH, (4, 15)),
    xen("m4.4xlarge", 16, 65_536, HIGH, (8, 30)),
    xen("m4.10xlarge", 40, 163_840, "10 Gigabit", (8, 30)),
    xen("c4.large", 2, 3840, MODERATE, (3, 10)),
    xen("c4.xlarge", 4, 7680, HIGH, (4, 15)),
    xen("c4.2xlarge", 8, 15_360, HIGH, (4, 15)),
    xen("c4.4xlarge", 16, 30_720, HIGH, (8, 30)),
    xen("c4.8xlarge", 36, 61_440, "10 Gigabit", (8, 30)),
];
