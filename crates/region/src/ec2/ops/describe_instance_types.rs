//! DescribeInstanceTypes — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTypes.html>
//!
//! Supported: types by name, pages of 5 to 100, the filters in [`FILTERS`].

use model::ec2::*;

use crate::ec2::describe::{check_filters, flag, passes, unless_dry_run};
use crate::ec2::errors::Ec2Error;
use crate::ec2::instance_types::{INSTANCE_TYPES, InstanceType};
use crate::ec2::tags::Tags;
use crate::region::Region;

/// The filters that are known here.
const FILTERS: &[&str] = &[
    "bare-metal",
    "burstable-performance-supported",
    "current-generation",
    "free-tier-eligible",
    "hypervisor",
    "instance-type",
    "memory-info.size-in-mib",
    "processor-info.supported-architecture",
    "supported-root-device-type",
    "supported-usage-class",
    "supported-virtualization-type",
    "vcpu-info.default-cores",
    "vcpu-info.default-threads-per-core",
    "vcpu-info.default-vcpus",
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
        current_generation: Some(true),
        free_tier_eligible: Some(found.free_tier_eligible),
        supported_usage_classes: vec![UsageClassType::OnDemand, UsageClassType::Spot],
        supported_root_device_types: vec![RootDeviceType::Ebs],
        supported_virtualization_types: vec![VirtualizationType::Hvm],
        bare_metal: Some(false),
        hypervisor: Some(hypervisor(found)),
        processor_info: Some(ProcessorInfo { supported_architectures: architectures.collect() }),
        v_cpu_info: Some(VCpuInfo {
            default_v_cpus: Some(i64::from(found.vcpus)),
            default_cores: Some(i64::from(found.cores())),
            default_threads_per_core: Some(i64::from(found.threads_per_core)),
        }),
        memory_info: Some(MemoryInfo { size_in_mi_b: Some(i64::from(found.memory_mib)) }),
        burstable_performance_supported: Some(found.burstable),
    }
}

fn hypervisor(found: &InstanceType) -> InstanceTypeHypervisor {
    if found.nitro { InstanceTypeHypervisor::Nitro } else { InstanceTypeHypervisor::Xen }
}

fn has(found: &InstanceType, name: &str, is: &dyn Fn(&str) -> bool) -> bool {
    match name {
        "bare-metal" => is("false"),
        "burstable-performance-supported" => is(flag(found.burstable)),
        "current-generation" => is("true"),
        "free-tier-eligible" => is(flag(found.free_tier_eligible)),
        "hypervisor" => is(hypervisor(found).as_str()),
        "instance-type" => is(found.name),
        "memory-info.size-in-mib" => is(&found.memory_mib.to_string()),
        "processor-info.supported-architecture" => found.architectures.iter().any(|one| is(one.as_str())),
        "supported-root-device-type" => is("ebs"),
        "supported-usage-class" => is("on-demand") || is("spot"),
        "supported-virtualization-type" => is("hvm"),
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
    fn unknown_types_are_named() {
        let mut world = World::new();
        let instance_types = vec!["t2.micro".to_owned(), "t9.micro".to_owned()];
        assert_eq!(
            world.refusal(DescribeInstanceTypesInput { instance_types, ..Default::default() }),
            "InvalidInstanceType: The following supplied instance types do not exist: [t9.micro]"
        );
    }
}
