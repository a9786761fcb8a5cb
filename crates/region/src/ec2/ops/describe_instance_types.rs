//! DescribeInstanceTypes — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTypes.html>
//!
//! Supported: types by name, pages of 5 to 100, filters. Left out of the answer: clock speeds and bandwidths, which
//! are no whole numbers; accelerators, which no type here has.

use model::ec2::*;

use crate::ec2::describe::{check_filters, flag, passes, unless_dry_run};
use crate::ec2::errors::Ec2Error;
use crate::ec2::instance_types::{EbsOptimized, INSTANCE_TYPES, InstanceType};
use crate::ec2::tags::Tags;
use crate::region::Region;

/// The filters that are known here.
const FILTERS: &[&str] = &[
    "auto-recovery-supported",
    "bare-metal",
    "burstable-performance-supported",
    "current-generation",
    "dedicated-hosts-supported",
    "ebs-info.ebs-optimized-support",
    "ebs-info.encryption-support",
    "ebs-info.nvme-support",
    "free-tier-eligible",
    "hibernation-supported",
    "hypervisor",
    "instance-storage-info.disk.count",
    "instance-storage-info.disk.size-in-gb",
    "instance-storage-info.disk.type",
    "instance-storage-info.encryption-support",
    "instance-storage-info.nvme-support",
    "instance-storage-info.total-size-in-gb",
    "instance-storage-supported",
    "instance-type",
    "memory-info.size-in-mib",
    "network-info.bandwidth-weightings",
    "network-info.efa-info.maximum-efa-interfaces",
    "network-info.efa-supported",
    "network-info.ena-support",
    "network-info.encryption-in-transit-supported",
    "network-info.flexible-ena-queues-support",
    "network-info.ipv4-addresses-per-interface",
    "network-info.ipv6-addresses-per-interface",
    "network-info.ipv6-supported",
    "network-info.maximum-network-cards",
    "network-info.maximum-network-interfaces",
    "network-info.network-performance",
    "processor-info.supported-architecture",
    "processor-info.supported-features",
    "supported-boot-mode",
    "supported-root-device-type",
    "supported-usage-class",
    "supported-virtualization-type",
    "vcpu-info.default-cores",
    "vcpu-info.default-threads-per-core",
    "vcpu-info.default-vcpus",
    "vcpu-info.valid-cores",
    "vcpu-info.valid-threads-per-core",
];
/// The least and the most on one page.
const PAGE: (i64, i64) = (5, 100);

pub(crate) fn describe_instance_types(
    _region: &Region,
    input: DescribeInstanceTypesInput,
) -> Result<DescribeInstanceTypesOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, false)?;
    check_names(&input.instance_types)?;
    if let Some(value) = input.max_results.filter(|most| !(PAGE.0..=PAGE.1).contains(most)) {
        return Err(Ec2Error::InvalidMaxResults { value, least: PAGE.0, most: PAGE.1 });
    }
    unless_dry_run(input.dry_run)?;
    let named = |found: &&InstanceType| {
        input.instance_types.is_empty() || input.instance_types.iter().any(|name| name == found.name)
    };
    let types: Vec<InstanceTypeInfo> = INSTANCE_TYPES
        .iter()
        .filter(named)
        .filter(|found| passes(&input.filters, &Tags::new(), |name, is| has(found, name, is)))
        .map(info)
        .collect();
    let token = input.next_token.as_deref();
    let most = input.max_results.or(Some(PAGE.1));
    let (instance_types, next_token) = model::pagination::page(types, most, token)
        .ok_or_else(|| Ec2Error::InvalidNextToken(token.unwrap_or_default().to_owned()))?;
    Ok(DescribeInstanceTypesOutput { instance_types, next_token })
}

fn check_names(names: &[String]) -> Result<(), Ec2Error> {
    let unknown: Vec<String> =
        names.iter().filter(|name| InstanceType::named(name).is_none()).cloned().collect();
    if unknown.is_empty() { Ok(()) } else { Err(Ec2Error::InvalidInstanceType(unknown)) }
}

fn info(found: &InstanceType) -> InstanceTypeInfo {
    let architectures =
        found.architectures.iter().filter_map(|architecture| ArchitectureType::parse(architecture.as_str()));
    InstanceTypeInfo {
        instance_type: Some(found.name.to_owned()),
        current_generation: Some(found.current),
        free_tier_eligible: Some(found.free_tier_eligible),
        supported_usage_classes: vec![UsageClassType::OnDemand, UsageClassType::Spot],
        supported_root_device_types: root_devices(found),
        supported_virtualization_types: virtualization(found),
        bare_metal: Some(found.bare_metal),
        hypervisor: hypervisor(found),
        processor_info: Some(ProcessorInfo {
            supported_architectures: architectures.collect(),
            manufacturer: Some(found.manufacturer.to_owned()),
        }),
        instance_storage_supported: Some(found.instance_store.is_some()),
        instance_storage_info: found.instance_store.map(instance_store),
        ebs_info: Some(EbsInfo {
            ebs_optimized_support: Some(ebs_optimized_support(found)),
            encryption_support: Some(EbsEncryptionSupport::Supported),
            nvme_support: Some(nvme_support(found)),
        }),
        network_info: Some(network_info(found)),
        placement_group_info: Some(PlacementGroupInfo { supported_strategies: strategies(found) }),
        hibernation_supported: Some(can_hibernate(found)),
        dedicated_hosts_supported: Some(found.nitro),
        auto_recovery_supported: Some(can_recover(found)),
        supported_boot_modes: boot_modes(found),
        v_cpu_info: Some(VCpuInfo {
            default_v_cpus: Some(i64::from(found.vcpus)),
            default_cores: Some(i64::from(found.cores())),
            default_threads_per_core: Some(i64::from(found.threads_per_core)),
            valid_cores: if takes_cpu_options(found) { found.valid_cores() } else { Vec::new() },
            valid_threads_per_core: match takes_cpu_options(found) {
                true => (1..=i64::from(found.threads_per_core)).collect(),
                false => Vec::new(),
            },
        }),
        memory_info: Some(MemoryInfo { size_in_mi_b: Some(i64::from(found.memory_mib)) }),
        burstable_performance_supported: Some(found.burstable),
    }
}

fn hypervisor(found: &InstanceType) -> Option<InstanceTypeHypervisor> {
    match (found.bare_metal, found.nitro) {
        (true, _) => None,
        (false, true) => Some(InstanceTypeHypervisor::Nitro),
        (false, false) => Some(InstanceTypeHypervisor::Xen),
    }
}

fn takes_cpu_options(found: &InstanceType) -> bool {
    found.nitro && !found.bare_metal
}

fn ebs_optimized_support(found: &InstanceType) -> EbsOptimizedSupport {
    match found.ebs_optimized {
        EbsOptimized::No => EbsOptimizedSupport::Unsupported,
        EbsOptimized::OnDemand => EbsOptimizedSupport::Supported,
        EbsOptimized::Always => EbsOptimizedSupport::Default,
    }
}

fn root_devices(found: &InstanceType) -> Vec<RootDeviceType> {
    match found.instance_store {
        Some(_) => vec![RootDeviceType::Ebs, RootDeviceType::InstanceStore],
        None => vec![RootDeviceType::Ebs],
    }
}

fn virtualization(found: &InstanceType) -> Vec<VirtualizationType> {
    match found.paravirtual {
        true => vec![VirtualizationType::Hvm, VirtualizationType::Paravirtual],
        false => vec![VirtualizationType::Hvm],
    }
}

/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-store-volumes.html>: the first generation has hard disks.
fn instance_store((count, size): (u32, u32)) -> InstanceStorageInfo {
    InstanceStorageInfo {
        total_size_in_gb: Some(i64::from(count * size)),
        disks: vec![DiskInfo {
            size_in_gb: Some(i64::from(size)),
            count: Some(i64::from(count)),
            r#type: Some(DiskType::Hdd),
        }],
        nvme_support: Some(EphemeralNvmeSupport::Unsupported),
        encryption_support: Some(InstanceStorageEncryptionSupport::Unsupported),
    }
}

/// Neither whole hosts nor the first generation: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-recover.html>.
fn can_recover(found: &InstanceType) -> bool {
    !found.bare_metal && !found.paravirtual
}

fn nvme_support(found: &InstanceType) -> EbsNvmeSupport {
    if found.nitro { EbsNvmeSupport::Required } else { EbsNvmeSupport::Unsupported }
}

fn ena_support(found: &InstanceType) -> EnaSupport {
    if found.nitro { EnaSupport::Required } else { EnaSupport::Unsupported }
}

/// Burstable types cannot be in cluster groups:
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/placement-groups.html>.
fn strategies(found: &InstanceType) -> Vec<PlacementGroupStrategy> {
    match found.burstable {
        true => vec![PlacementGroupStrategy::Partition, PlacementGroupStrategy::Spread],
        false => vec![
            PlacementGroupStrategy::Cluster,
            PlacementGroupStrategy::Partition,
            PlacementGroupStrategy::Spread,
        ],
    }
}

/// What AWS could hibernate (nothing hibernates here): less than 150 GiB, and no bare metal.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/hibernating-prerequisites.html>
fn can_hibernate(found: &InstanceType) -> bool {
    !found.bare_metal && !found.paravirtual && found.memory_mib < 150 * 1024
}

/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ami-boot.html>: UEFI came with Nitro.
fn boot_modes(found: &InstanceType) -> Vec<BootModeType> {
    match found.nitro {
        true => vec![BootModeType::LegacyBios, BootModeType::Uefi],
        false => vec![BootModeType::LegacyBios],
    }
}

fn network_info(found: &InstanceType) -> NetworkInfo {
    let (interfaces, addresses) = found.interfaces;
    let interfaces = Some(i64::from(interfaces));
    let performance = Some(found.network_performance.to_owned());
    NetworkInfo {
        network_performance: performance.clone(),
        maximum_network_interfaces: interfaces,
        maximum_network_cards: Some(1),
        default_network_card_index: Some(0),
        network_cards: vec![NetworkCardInfo {
            network_card_index: Some(0),
            network_performance: performance,
            maximum_network_interfaces: interfaces,
        }],
        ipv4_addresses_per_interface: Some(i64::from(addresses)),
        ipv6_addresses_per_interface: Some(if found.paravirtual { 0 } else { i64::from(addresses) }),
        ipv6_supported: Some(!found.paravirtual),
        ena_support: Some(ena_support(found)),
        efa_supported: Some(false),
        encryption_in_transit_supported: Some(false),
        ena_srd_supported: Some(false),
    }
}

fn has(found: &InstanceType, name: &str, is: &dyn Fn(&str) -> bool) -> bool {
    match name {
        "auto-recovery-supported" => is(flag(can_recover(found))),
        "bare-metal" => is(flag(found.bare_metal)),
        "dedicated-hosts-supported" => is(flag(found.nitro)),
        "ebs-info.ebs-optimized-support" => is(ebs_optimized_support(found).as_str()),
        "ebs-info.encryption-support" => is("supported"),
        "ebs-info.nvme-support" => is(nvme_support(found).as_str()),
        "hibernation-supported" => is(flag(can_hibernate(found))),
        "instance-storage-info.encryption-support" => found.instance_store.is_some() && is("unsupported"),
        "network-info.encryption-in-transit-supported" => is("false"),
        // Only later generations have flexible queues, weightings and AMD SEV-SNP, and no type here an EFA.
        "network-info.flexible-ena-queues-support" => is("unsupported"),
        "network-info.maximum-network-cards" => is("1"),
        "network-info.ipv6-addresses-per-interface" => {
            is(&if found.paravirtual { 0 } else { found.interfaces.1 }.to_string())
        }
        "instance-storage-supported" => is(flag(found.instance_store.is_some())),
        "network-info.efa-supported" => is("false"),
        "network-info.ena-support" => is(ena_support(found).as_str()),
        "network-info.ipv4-addresses-per-interface" => is(&found.interfaces.1.to_string()),
        "network-info.ipv6-supported" => is(flag(!found.paravirtual)),
        "network-info.maximum-network-interfaces" => is(&found.interfaces.0.to_string()),
        "network-info.network-performance" => is(found.network_performance),
        "supported-boot-mode" => boot_modes(found).iter().any(|mode| is(mode.as_str())),
        "vcpu-info.valid-cores" => {
            takes_cpu_options(found) && found.valid_cores().iter().any(|cores| is(&cores.to_string()))
        }
        "vcpu-info.valid-threads-per-core" => {
            takes_cpu_options(found) && (1..=found.threads_per_core).any(|threads| is(&threads.to_string()))
        }
        "burstable-performance-supported" => is(flag(found.burstable)),
        "current-generation" => is(flag(found.current)),
        "free-tier-eligible" => is(flag(found.free_tier_eligible)),
        "hypervisor" => hypervisor(found).is_some_and(|found| is(found.as_str())),
        "instance-type" => is(found.name),
        "memory-info.size-in-mib" => is(&found.memory_mib.to_string()),
        "processor-info.supported-architecture" => found.architectures.iter().any(|one| is(one.as_str())),
        "supported-root-device-type" => root_devices(found).iter().any(|kind| is(kind.as_str())),
        "supported-usage-class" => is("on-demand") || is("spot"),
        "supported-virtualization-type" => virtualization(found).iter().any(|kind| is(kind.as_str())),
        "instance-storage-info.disk.count" => {
            found.instance_store.is_some_and(|(count, _)| is(&count.to_string()))
        }
        "instance-storage-info.disk.size-in-gb" => {
            found.instance_store.is_some_and(|(_, size)| is(&size.to_string()))
        }
        "instance-storage-info.disk.type" => found.instance_store.is_some() && is("hdd"),
        "instance-storage-info.nvme-support" => found.instance_store.is_some() && is("unsupported"),
        "instance-storage-info.total-size-in-gb" => {
            found.instance_store.is_some_and(|(count, size)| is(&(count * size).to_string()))
        }
        "vcpu-info.default-cores" => is(&found.cores().to_string()),
        "vcpu-info.default-threads-per-core" => is(&found.threads_per_core.to_string()),
        "vcpu-info.default-vcpus" => is(&found.vcpus.to_string()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ec2::instance::testing::World;

    #[test]
    fn one_type_is_covered_by_the_free_tier() {
        let world = World::new();
        let filters =
            vec![Filter { name: Some("free-tier-eligible".to_owned()), values: vec!["true".to_owned()] }];
        let types = world.ask(DescribeInstanceTypesInput { filters, ..Default::default() }).instance_types;
        assert_eq!(types.len(), 1);
        assert_eq!(types[0].instance_type.as_deref(), Some("t2.micro"));
        assert_eq!(types[0].memory_info.as_ref().and_then(|memory| memory.size_in_mi_b), Some(1024));
    }

    #[test]
    fn the_four_families_are_offered_as_aws_describes_them() {
        let world = World::new();
        let mut table = String::new();
        for one in world.ask(DescribeInstanceTypesInput::default()).instance_types {
            let (vcpus, memory) = (one.v_cpu_info.unwrap_or_default(), one.memory_info.unwrap_or_default());
            let network = one.network_info.unwrap_or_default();
            table.push_str(&format!(
                "{} {}x{} {} MiB, {}, {} interfaces of {}\n",
                one.instance_type.unwrap_or_default(),
                vcpus.default_cores.unwrap_or_default(),
                vcpus.default_threads_per_core.unwrap_or_default(),
                memory.size_in_mi_b.unwrap_or_default(),
                network.network_performance.unwrap_or_default(),
                network.maximum_network_interfaces.unwrap_or_default(),
                network.ipv4_addresses_per_interface.unwrap_or_default(),
            ));
        }
        expect_test::expect![[r#"
            t2.nano 1x1 512 MiB, Low to Moderate, 2 interfaces of 2
            t2.micro 1x1 1024 MiB, Low to Moderate, 2 interfaces of 2
            t2.small 1x1 2048 MiB, Low to Moderate, 3 interfaces of 4
            t2.medium 2x1 4096 MiB, Low to Moderate, 3 interfaces of 6
            t2.large 2x1 8192 MiB, Low to Moderate, 3 interfaces of 12
            t2.xlarge 4x1 16384 MiB, Moderate, 3 interfaces of 15
            t2.2xlarge 8x1 32768 MiB, Moderate, 3 interfaces of 15
            t3.nano 1x2 512 MiB, Up to 5 Gigabit, 2 interfaces of 2
            t3.micro 1x2 1024 MiB, Up to 5 Gigabit, 2 interfaces of 2
            t3.small 1x2 2048 MiB, Up to 5 Gigabit, 3 interfaces of 4
            t3.medium 1x2 4096 MiB, Up to 5 Gigabit, 3 interfaces of 6
            t3.large 1x2 8192 MiB, Up to 5 Gigabit, 3 interfaces of 12
            t3.xlarge 2x2 16384 MiB, Up to 5 Gigabit, 4 interfaces of 15
            t3.2xlarge 4x2 32768 MiB, Up to 5 Gigabit, 4 interfaces of 15
            t3a.nano 1x2 512 MiB, Up to 5 Gigabit, 2 interfaces of 2
            t3a.micro 1x2 1024 MiB, Up to 5 Gigabit, 2 interfaces of 2
            t3a.small 1x2 2048 MiB, Up to 5 Gigabit, 2 interfaces of 4
            t3a.medium 1x2 4096 MiB, Up to 5 Gigabit, 3 interfaces of 6
            t3a.large 1x2 8192 MiB, Up to 5 Gigabit, 3 interfaces of 12
            t3a.xlarge 2x2 16384 MiB, Up to 5 Gigabit, 4 interfaces of 15
            t3a.2xlarge 4x2 32768 MiB, Up to 5 Gigabit, 4 interfaces of 15
            m5.large 1x2 8192 MiB, Up to 10 Gigabit, 3 interfaces of 10
            m5.xlarge 2x2 16384 MiB, Up to 10 Gigabit, 4 interfaces of 15
            m5.2xlarge 4x2 32768 MiB, Up to 10 Gigabit, 4 interfaces of 15
            m5.4xlarge 8x2 65536 MiB, Up to 10 Gigabit, 8 interfaces of 30
            m5.8xlarge 16x2 131072 MiB, 10 Gigabit, 8 interfaces of 30
            m5.12xlarge 24x2 196608 MiB, 12 Gigabit, 8 interfaces of 30
            m5.16xlarge 32x2 262144 MiB, 20 Gigabit, 15 interfaces of 50
            m5.24xlarge 48x2 393216 MiB, 25 Gigabit, 15 interfaces of 50
            m5.metal 48x2 393216 MiB, 25 Gigabit, 15 interfaces of 50
            c5.large 1x2 4096 MiB, Up to 10 Gigabit, 3 interfaces of 10
            c5.xlarge 2x2 8192 MiB, Up to 10 Gigabit, 4 interfaces of 15
            c5.2xlarge 4x2 16384 MiB, Up to 10 Gigabit, 4 interfaces of 15
            c5.4xlarge 8x2 32768 MiB, Up to 10 Gigabit, 8 interfaces of 30
            c5.9xlarge 18x2 73728 MiB, 12 Gigabit, 8 interfaces of 30
            c5.12xlarge 24x2 98304 MiB, 12 Gigabit, 8 interfaces of 30
            c5.18xlarge 36x2 147456 MiB, 25 Gigabit, 15 interfaces of 50
            c5.24xlarge 48x2 196608 MiB, 25 Gigabit, 15 interfaces of 50
            c5.metal 48x2 196608 MiB, 25 Gigabit, 15 interfaces of 50
            t1.micro 1x1 627 MiB, Very Low, 2 interfaces of 2
            m1.small 1x1 1740 MiB, Low, 2 interfaces of 4
            m1.medium 1x1 3788 MiB, Moderate, 2 interfaces of 6
            m1.large 2x1 7680 MiB, Moderate, 3 interfaces of 10
            m1.xlarge 4x1 15360 MiB, High, 4 interfaces of 15
            m4.large 1x2 8192 MiB, Moderate, 2 interfaces of 10
            m4.xlarge 2x2 16384 MiB, High, 4 interfaces of 15
            m4.2xlarge 4x2 32768 MiB, High, 4 interfaces of 15
            m4.4xlarge 8x2 65536 MiB, High, 8 interfaces of 30
            m4.10xlarge 20x2 163840 MiB, 10 Gigabit, 8 interfaces of 30
            c4.large 1x2 3840 MiB, Moderate, 3 interfaces of 10
            c4.xlarge 2x2 7680 MiB, High, 4 interfaces of 15
            c4.2xlarge 4x2 15360 MiB, High, 4 interfaces of 15
            c4.4xlarge 8x2 30720 MiB, High, 8 interfaces of 30
            c4.8xlarge 18x2 61440 MiB, 10 Gigabit, 8 interfaces of 30
        "#]]
        .assert_eq(&table);
    }

    #[test]
    fn unknown_types_are_named() {
        let mut world = World::new();
        let instance_types = vec!["t2.micro".to_owned(), "t9.micro".to_owned()];
        assert_eq!(
            world.refusal(DescribeInstanceTypesInput { instance_types, ..Default::default() }),
            "InvalidInstanceType: The following supplied instance types do not exist: [t9.micro]"
        );
    }
}
