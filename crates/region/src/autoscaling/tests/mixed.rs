//! Groups of several instance types.

use super::*;

impl Web {
    /// What creates a group with a mixed instances policy of the template `website`.
    fn mixed_input(&self, size: i64, overrides: Vec<LaunchTemplateOverrides>) -> CreateAutoScalingGroupInput {
        let specification = LaunchTemplateSpecification {
            launch_template_name: Some("website".to_owned()),
            ..Default::default()
        };
        CreateAutoScalingGroupInput {
            launch_configuration_name: None,
            mixed_instances_policy: Some(MixedInstancesPolicy {
                launch_template: Some(LaunchTemplate {
                    launch_template_specification: Some(specification),
                    overrides,
                }),
                instances_distribution: None,
            }),
            ..self.group_input(size)
        }
    }
}

fn weighing(name: &str, weight: &str) -> LaunchTemplateOverrides {
    LaunchTemplateOverrides { weighted_capacity: Some(weight.to_owned()), ..of_type(name) }
}

fn of_type(name: &str) -> LaunchTemplateOverrides {
    LaunchTemplateOverrides { instance_type: Some(name.to_owned()), ..Default::default() }
}

#[test]
fn members_are_of_the_first_type_that_can_be_launched() {
    let mut web = Web::new();
    web.template(|_| ());
    let input = web.mixed_input(2, vec![of_type("t2.small"), of_type("t2.micro")]);
    web.create_as(input);
    let types = |web: &Web| -> Vec<String> {
        web.members().into_iter().filter_map(|member| member.instance_type).collect()
    };
    assert_eq!(types(&web), ["t2.small", "t2.small"]);
    let group = web.group();
    assert_eq!((group.launch_template, group.launch_configuration_name), (None, None));
    let policy = group.mixed_instances_policy.expect("it is shown");
    let distribution = policy.instances_distribution.expect("with AWS's defaults");
    assert_eq!(distribution.on_demand_allocation_strategy.as_deref(), Some("prioritized"));
    assert_eq!(distribution.on_demand_percentage_above_base_capacity, Some(100));
    assert_eq!(distribution.spot_instance_pools, Some(2));
    // Two of two vCPUs are used: the next type of one vCPU has no more room than the first, and says so.
    let template = web.members()[0].launch_template.clone().expect("they come from the template");
    assert_eq!(template.version.as_deref(), Some("1"));
}

#[test]
fn the_cheapest_type_comes_first_where_the_price_decides() {
    let mut web = Web::new();
    web.template(|_| ());
    let mut input = web.mixed_input(1, vec![of_type("t2.small"), of_type("t2.micro")]);
    if let Some(policy) = input.mixed_instances_policy.as_mut() {
        policy.instances_distribution = Some(InstancesDistribution {
            on_demand_allocation_strategy: Some("lowest-price".to_owned()),
            // All up to the base are On-Demand, and the group cannot grow beyond it.
            on_demand_base_capacity: Some(4),
            on_demand_percentage_above_base_capacity: Some(50),
            ..Default::default()
        });
    }
    web.create_as(input);
    assert_eq!(web.members()[0].instance_type.as_deref(), Some("t2.micro"));
    let bigger = UpdateAutoScalingGroupInput {
        auto_scaling_group_name: Some("web".to_owned()),
        max_size: Some(5),
        ..Default::default()
    };
    assert_eq!(
        web.refusal(bigger),
        "UnsupportedOperation: The parameter OnDemandPercentageAboveBaseCapacity with another value than 100 and a \
         MaxSize above OnDemandBaseCapacity is not supported here"
    );
}

#[test]
fn weights_count_units_and_the_last_instance_may_bring_more_than_was_missing() {
    let mut web = Web::new();
    web.template(|_| ());
    // Three units are wanted and each machine brings two: two machines, one unit too many, and nobody goes for it.
    let input = web.mixed_input(3, vec![weighing("t2.micro", "2")]);
    web.create_as(input);
    assert_eq!(web.members().len(), 2, "{:?}", web.told());
    let weights: Vec<_> = web.members().into_iter().filter_map(|member| member.weighted_capacity).collect();
    assert_eq!(weights, ["2", "2"]);
    web.pass(600);
    assert_eq!(web.live().len(), 2, "more than it wants, and settled");
    // With one unit less to want, one machine is enough.
    web.set_desired(2);
    web.pass(120);
    assert_eq!(web.live().len(), 1, "{:?}", web.told());
    let shown = web.group().mixed_instances_policy.and_then(|policy| policy.launch_template);
    let overrides = shown.map(|template| template.overrides).unwrap_or_default();
    assert_eq!(overrides[0].weighted_capacity.as_deref(), Some("2"));
    // A member that goes for good takes its units along.
    let instance_id = web.live().first().cloned();
    web.call(TerminateInstanceInAutoScalingGroupInput {
        instance_id,
        should_decrement_desired_capacity: Some(true),
        ..Default::default()
    });
    assert_eq!(web.group().desired_capacity, Some(0));
}

#[test]
fn a_type_that_the_image_does_not_run_on_is_passed_over() {
    let mut web = Web::new();
    web.template(|_| ());
    // The blog's image is of an Intel machine.
    let input = web.mixed_input(1, vec![of_type("t3.micro"), of_type("t2.micro")]);
    web.create_as(input);
    assert_eq!(web.members().len(), 1, "{:?}", web.told());
}

#[test]
fn a_group_moves_from_a_launch_configuration_to_a_policy_and_back() {
    let mut web = Web::new();
    web.template(|_| ());
    web.create(1);
    let policy = web.mixed_input(0, vec![of_type("t2.small")]).mixed_instances_policy;
    web.update(|input| input.mixed_instances_policy = policy);
    web.set_desired(2);
    web.pass(60);
    let from: Vec<bool> = web.members().iter().map(|member| member.launch_template.is_some()).collect();
    assert_eq!(from, [false, true]);
    // The one of the launch configuration goes first.
    let newest = web.live().remove(1);
    web.set_desired(1);
    web.pass(120);
    assert_eq!(web.live(), [newest]);
    web.update(|input| input.launch_configuration_name = Some("v1".to_owned()));
    assert_eq!(web.group().mixed_instances_policy, None);
}

#[test]
fn what_needs_spot_instances_or_says_nonsense_is_refused() {
    let mut web = Web::new();
    web.template(|_| ());
    let base = web.mixed_input(0, Vec::new());
    let with = |distribution: InstancesDistribution| {
        let mut input = base.clone();
        if let Some(policy) = input.mixed_instances_policy.as_mut() {
            policy.instances_distribution = Some(distribution);
        }
        input
    };
    let usual = InstancesDistribution::default;
    let text = |text: &str| Some(text.to_owned());
    let mut nothing = base.clone();
    nothing.mixed_instances_policy =
        Some(MixedInstancesPolicy { instances_distribution: Some(usual()), ..Default::default() });
    let both = CreateAutoScalingGroupInput { launch_configuration_name: text("v1"), ..base.clone() };
    let inputs = [
        with(InstancesDistribution { on_demand_percentage_above_base_capacity: Some(50), ..usual() }),
        with(InstancesDistribution {
            on_demand_percentage_above_base_capacity: Some(50),
            on_demand_base_capacity: Some(3),
            ..usual()
        }),
        with(InstancesDistribution { on_demand_percentage_above_base_capacity: Some(101), ..usual() }),
        with(InstancesDistribution { on_demand_allocation_strategy: text("luck"), ..usual() }),
        with(InstancesDistribution { on_demand_base_capacity: Some(-1), ..usual() }),
        with(InstancesDistribution { spot_allocation_strategy: text("luck"), ..usual() }),
        with(InstancesDistribution { spot_instance_pools: Some(21), ..usual() }),
        web.mixed_input(0, vec![of_type("t9.huge")]),
        web.mixed_input(0, vec![LaunchTemplateOverrides::default()]),
        web.mixed_input(0, vec![weighing("t2.micro", "1"), of_type("t2.small")]),
        web.mixed_input(0, vec![weighing("t2.micro", "0")]),
        web.mixed_input(0, vec![weighing("t2.micro", "1000")]),
        web.mixed_input(0, vec![weighing("t2.micro", "many")]),
        web.mixed_input(0, vec![of_type("t2.micro"); 41]),
        nothing,
        both,
    ];
    let lines: Vec<String> = inputs.into_iter().map(|input| web.refusal(input)).collect();
    expect_test::expect![[r#"
        UnsupportedOperation: The parameter OnDemandPercentageAboveBaseCapacity with another value than 100 and a MaxSize above OnDemandBaseCapacity is not supported here
        UnsupportedOperation: The parameter OnDemandPercentageAboveBaseCapacity with another value than 100 and a MaxSize above OnDemandBaseCapacity is not supported here
        ValidationError: OnDemandPercentageAboveBaseCapacity 101 must be between 0 and 100
        ValidationError: Invalid OnDemandAllocationStrategy: luck
        ValidationError: OnDemandBaseCapacity must be greater than or equal to 0
        ValidationError: Invalid SpotAllocationStrategy: luck
        ValidationError: SpotInstancePools 21 must be between 1 and 20
        ValidationError: Invalid instance type: t9.huge
        ValidationError: An override must name an instance type or a launch template
        ValidationError: If you specify WeightedCapacity for one instance type, you must specify it for all of them
        ValidationError: WeightedCapacity 0 must be a number between 1 and 999
        ValidationError: WeightedCapacity 1000 must be a number between 1 and 999
        ValidationError: WeightedCapacity many must be a number between 1 and 999
        ValidationError: You can specify up to 40 instance types per Auto Scaling group
        ValidationError: Valid requests must contain a LaunchTemplateSpecification in the LaunchTemplate of a MixedInstancesPolicy
        ValidationError: Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId or MixedInstancesPolicy parameter."#]].assert_eq(&lines.join("\n"));
}
