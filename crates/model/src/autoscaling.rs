//! The shapes of autoscaling, named as AWS names them.
//!
// Written by `cargo xtask codegen` from crates/model/spec. Do not edit.

use crate::shape::prelude::*;

structure! {
    /// AWS's `ActivitiesType`.
    pub struct DescribeScalingActivitiesOutput as "ActivitiesType" {
        /// `Activities`.
        activities: Vec<Activity> = "Activities", "Activities", "member", true, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `Activity`.
    pub struct Activity as "Activity" {
        /// `ActivityId`.
        activity_id: Option<String> = "ActivityId", "ActivityId", "", true, None, None;
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `Description`.
        description: Option<String> = "Description", "Description", "", false, None, None;
        /// `Cause`.
        cause: Option<String> = "Cause", "Cause", "", true, Some(1), Some(1023);
        /// `StartTime`.
        start_time: Option<Instant> = "StartTime", "StartTime", "", true, None, None;
        /// `EndTime`.
        end_time: Option<Instant> = "EndTime", "EndTime", "", false, None, None;
        /// `StatusCode`.
        status_code: Option<ScalingActivityStatusCode> = "StatusCode", "StatusCode", "", true, None, None;
        /// `StatusMessage`.
        status_message: Option<String> = "StatusMessage", "StatusMessage", "", false, Some(1), Some(255);
        /// `Progress`.
        progress: Option<i64> = "Progress", "Progress", "", false, None, None;
        /// `Details`.
        details: Option<String> = "Details", "Details", "", false, None, None;
        /// `AutoScalingGroupState`.
        auto_scaling_group_state: Option<String> = "AutoScalingGroupState", "AutoScalingGroupState", "", false, Some(1), Some(32);
        /// `AutoScalingGroupARN`.
        auto_scaling_group_arn: Option<String> = "AutoScalingGroupARN", "AutoScalingGroupARN", "", false, Some(1), Some(1600);
    }
}

structure! {
    /// AWS's `ActivityType`.
    pub struct TerminateInstanceInAutoScalingGroupOutput as "ActivityType" {
        /// `Activity`.
        activity: Option<Activity> = "Activity", "Activity", "", false, None, None;
        /// `Activities`.
        activities: Vec<Activity> = "Activities", "Activities", "member", false, None, None;
    }
}

structure! {
    /// AWS's `AdjustmentType`.
    pub struct AdjustmentType as "AdjustmentType" {
        /// `AdjustmentType`.
        adjustment_type: Option<String> = "AdjustmentType", "AdjustmentType", "", false, Some(1), Some(255);
    }
}

structure! {
    /// AWS's `AttachLoadBalancerTargetGroupsResultType`.
    pub struct AttachLoadBalancerTargetGroupsOutput as "AttachLoadBalancerTargetGroupsResultType" {
    }
}

structure! {
    /// AWS's `AttachTrafficSourcesResultType`.
    pub struct AttachTrafficSourcesOutput as "AttachTrafficSourcesResultType" {
    }
}

structure! {
    /// AWS's `AutoScalingGroup`.
    pub struct AutoScalingGroup as "AutoScalingGroup" {
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `AutoScalingGroupARN`.
        auto_scaling_group_arn: Option<String> = "AutoScalingGroupARN", "AutoScalingGroupARN", "", false, Some(1), Some(1600);
        /// `LaunchConfigurationName`.
        launch_configuration_name: Option<String> = "LaunchConfigurationName", "LaunchConfigurationName", "", false, Some(1), Some(255);
        /// `LaunchTemplate`.
        launch_template: Option<LaunchTemplateSpecification> = "LaunchTemplate", "LaunchTemplate", "", false, None, None;
        /// `MixedInstancesPolicy`.
        mixed_instances_policy: Option<MixedInstancesPolicy> = "MixedInstancesPolicy", "MixedInstancesPolicy", "", false, None, None;
        /// `MinSize`.
        min_size: Option<i64> = "MinSize", "MinSize", "", true, None, None;
        /// `MaxSize`.
        max_size: Option<i64> = "MaxSize", "MaxSize", "", true, None, None;
        /// `DesiredCapacity`.
        desired_capacity: Option<i64> = "DesiredCapacity", "DesiredCapacity", "", true, None, None;
        /// `DefaultCooldown`.
        default_cooldown: Option<i64> = "DefaultCooldown", "DefaultCooldown", "", true, None, None;
        /// `AvailabilityZones`.
        availability_zones: Vec<String> = "AvailabilityZones", "AvailabilityZones", "member", true, None, None;
        /// `AvailabilityZoneIds`.
        availability_zone_ids: Vec<String> = "AvailabilityZoneIds", "AvailabilityZoneIds", "member", false, None, None;
        /// `LoadBalancerNames`.
        load_balancer_names: Vec<String> = "LoadBalancerNames", "LoadBalancerNames", "member", false, None, None;
        /// `TargetGroupARNs`.
        target_group_arns: Vec<String> = "TargetGroupARNs", "TargetGroupARNs", "member", false, None, None;
        /// `HealthCheckType`.
        health_check_type: Option<String> = "HealthCheckType", "HealthCheckType", "", true, Some(1), Some(32);
        /// `HealthCheckGracePeriod`.
        health_check_grace_period: Option<i64> = "HealthCheckGracePeriod", "HealthCheckGracePeriod", "", false, None, None;
        /// `Instances`.
        instances: Vec<Instance> = "Instances", "Instances", "member", false, None, None;
        /// `CreatedTime`.
        created_time: Option<Instant> = "CreatedTime", "CreatedTime", "", true, None, None;
        /// `SuspendedProcesses`.
        suspended_processes: Vec<SuspendedProcess> = "SuspendedProcesses", "SuspendedProcesses", "member", false, None, None;
        /// `VPCZoneIdentifier`.
        vpc_zone_identifier: Option<String> = "VPCZoneIdentifier", "VPCZoneIdentifier", "", false, Some(1), Some(5000);
        /// `EnabledMetrics`.
        enabled_metrics: Vec<EnabledMetric> = "EnabledMetrics", "EnabledMetrics", "member", false, None, None;
        /// `Status`.
        status: Option<String> = "Status", "Status", "", false, Some(1), Some(255);
        /// `Tags`.
        tags: Vec<TagDescription> = "Tags", "Tags", "member", false, None, None;
        /// `TerminationPolicies`.
        termination_policies: Vec<String> = "TerminationPolicies", "TerminationPolicies", "member", false, None, None;
        /// `NewInstancesProtectedFromScaleIn`.
        new_instances_protected_from_scale_in: Option<bool> = "NewInstancesProtectedFromScaleIn", "NewInstancesProtectedFromScaleIn", "", false, None, None;
        /// `ServiceLinkedRoleARN`.
        service_linked_role_arn: Option<String> = "ServiceLinkedRoleARN", "ServiceLinkedRoleARN", "", false, Some(1), Some(1600);
        /// `MaxInstanceLifetime`.
        max_instance_lifetime: Option<i64> = "MaxInstanceLifetime", "MaxInstanceLifetime", "", false, None, None;
        /// `CapacityRebalance`.
        capacity_rebalance: Option<bool> = "CapacityRebalance", "CapacityRebalance", "", false, None, None;
        /// `Context`.
        context: Option<String> = "Context", "Context", "", false, None, None;
        /// `DesiredCapacityType`.
        desired_capacity_type: Option<String> = "DesiredCapacityType", "DesiredCapacityType", "", false, Some(1), Some(255);
        /// `DefaultInstanceWarmup`.
        default_instance_warmup: Option<i64> = "DefaultInstanceWarmup", "DefaultInstanceWarmup", "", false, None, None;
        /// `TrafficSources`.
        traffic_sources: Vec<TrafficSourceIdentifier> = "TrafficSources", "TrafficSources", "member", false, None, None;
        /// `DeletionProtection`.
        deletion_protection: Option<DeletionProtection> = "DeletionProtection", "DeletionProtection", "", false, None, None;
        /// `AvailabilityZoneDistribution`.
        availability_zone_distribution: Option<AvailabilityZoneDistribution> = "AvailabilityZoneDistribution", "AvailabilityZoneDistribution", "", false, None, None;
        /// `AvailabilityZoneImpairmentPolicy`.
        availability_zone_impairment_policy: Option<AvailabilityZoneImpairmentPolicy> = "AvailabilityZoneImpairmentPolicy", "AvailabilityZoneImpairmentPolicy", "", false, None, None;
        /// `CapacityReservationSpecification`.
        capacity_reservation_specification: Option<CapacityReservationSpecification> = "CapacityReservationSpecification", "CapacityReservationSpecification", "", false, None, None;
    }
}

structure! {
    /// AWS's `AutoScalingGroupsType`.
    pub struct DescribeAutoScalingGroupsOutput as "AutoScalingGroupsType" {
        /// `AutoScalingGroups`.
        auto_scaling_groups: Vec<AutoScalingGroup> = "AutoScalingGroups", "AutoScalingGroups", "member", true, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `AutoScalingInstanceDetails`.
    pub struct AutoScalingInstanceDetails as "AutoScalingInstanceDetails" {
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "InstanceId", "", true, Some(1), Some(19);
        /// `InstanceType`.
        instance_type: Option<String> = "InstanceType", "InstanceType", "", false, Some(1), Some(255);
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `AvailabilityZone`.
        availability_zone: Option<String> = "AvailabilityZone", "AvailabilityZone", "", true, Some(1), Some(255);
        /// `AvailabilityZoneId`.
        availability_zone_id: Option<String> = "AvailabilityZoneId", "AvailabilityZoneId", "", false, Some(1), Some(255);
        /// `LifecycleState`.
        lifecycle_state: Option<String> = "LifecycleState", "LifecycleState", "", true, Some(1), Some(32);
        /// `HealthStatus`.
        health_status: Option<String> = "HealthStatus", "HealthStatus", "", true, Some(1), Some(32);
        /// `LaunchConfigurationName`.
        launch_configuration_name: Option<String> = "LaunchConfigurationName", "LaunchConfigurationName", "", false, Some(1), Some(255);
        /// `LaunchTemplate`.
        launch_template: Option<LaunchTemplateSpecification> = "LaunchTemplate", "LaunchTemplate", "", false, None, None;
        /// `ProtectedFromScaleIn`.
        protected_from_scale_in: Option<bool> = "ProtectedFromScaleIn", "ProtectedFromScaleIn", "", true, None, None;
        /// `WeightedCapacity`.
        weighted_capacity: Option<String> = "WeightedCapacity", "WeightedCapacity", "", false, Some(1), Some(32);
    }
}

structure! {
    /// AWS's `AutoScalingInstancesType`.
    pub struct DescribeAutoScalingInstancesOutput as "AutoScalingInstancesType" {
        /// `AutoScalingInstances`.
        auto_scaling_instances: Vec<AutoScalingInstanceDetails> = "AutoScalingInstances", "AutoScalingInstances", "member", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `AvailabilityZoneDistribution`.
    pub struct AvailabilityZoneDistribution as "AvailabilityZoneDistribution" {
        /// `CapacityDistributionStrategy`.
        capacity_distribution_strategy: Option<CapacityDistributionStrategy> = "CapacityDistributionStrategy", "CapacityDistributionStrategy", "", false, None, None;
    }
}

structure! {
    /// AWS's `AvailabilityZoneImpairmentPolicy`.
    pub struct AvailabilityZoneImpairmentPolicy as "AvailabilityZoneImpairmentPolicy" {
        /// `ZonalShiftEnabled`.
        zonal_shift_enabled: Option<bool> = "ZonalShiftEnabled", "ZonalShiftEnabled", "", false, None, None;
        /// `ImpairedZoneHealthCheckBehavior`.
        impaired_zone_health_check_behavior: Option<ImpairedZoneHealthCheckBehavior> = "ImpairedZoneHealthCheckBehavior", "ImpairedZoneHealthCheckBehavior", "", false, None, None;
    }
}

structure! {
    /// AWS's `BlockDeviceMapping`.
    pub struct BlockDeviceMapping as "BlockDeviceMapping" {
        /// `VirtualName`.
        virtual_name: Option<String> = "VirtualName", "VirtualName", "", false, Some(1), Some(255);
        /// `DeviceName`.
        device_name: Option<String> = "DeviceName", "DeviceName", "", true, Some(1), Some(255);
        /// `Ebs`.
        ebs: Option<Ebs> = "Ebs", "Ebs", "", false, None, None;
        /// `NoDevice`.
        no_device: Option<bool> = "NoDevice", "NoDevice", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `CapacityDistributionStrategy`.
    pub enum CapacityDistributionStrategy {
        /// `balanced-only`.
        BalancedOnly = "balanced-only",
        /// `balanced-best-effort`.
        BalancedBestEffort = "balanced-best-effort",
        /// `reservations-then-balanced`.
        ReservationsThenBalanced = "reservations-then-balanced",
    }
}

enumeration! {
    /// AWS's `CapacityReservationPreference`.
    pub enum CapacityReservationPreference {
        /// `capacity-reservations-only`.
        CapacityReservationsOnly = "capacity-reservations-only",
        /// `capacity-reservations-first`.
        CapacityReservationsFirst = "capacity-reservations-first",
        /// `none`.
        None = "none",
        /// `default`.
        Default = "default",
    }
}

structure! {
    /// AWS's `CapacityReservationSpecification`.
    pub struct CapacityReservationSpecification as "CapacityReservationSpecification" {
        /// `CapacityReservationPreference`.
        capacity_reservation_preference: Option<CapacityReservationPreference> = "CapacityReservationPreference", "CapacityReservationPreference", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `DeletionProtection`.
    pub enum DeletionProtection {
        /// `none`.
        None = "none",
        /// `prevent-force-deletion`.
        PreventForceDeletion = "prevent-force-deletion",
        /// `prevent-all-deletion`.
        PreventAllDeletion = "prevent-all-deletion",
    }
}

structure! {
    /// AWS's `DescribeAccountLimitsAnswer`.
    pub struct DescribeAccountLimitsOutput as "DescribeAccountLimitsAnswer" {
        /// `MaxNumberOfAutoScalingGroups`.
        max_number_of_auto_scaling_groups: Option<i64> = "MaxNumberOfAutoScalingGroups", "MaxNumberOfAutoScalingGroups", "", false, None, None;
        /// `MaxNumberOfLaunchConfigurations`.
        max_number_of_launch_configurations: Option<i64> = "MaxNumberOfLaunchConfigurations", "MaxNumberOfLaunchConfigurations", "", false, None, None;
        /// `NumberOfAutoScalingGroups`.
        number_of_auto_scaling_groups: Option<i64> = "NumberOfAutoScalingGroups", "NumberOfAutoScalingGroups", "", false, None, None;
        /// `NumberOfLaunchConfigurations`.
        number_of_launch_configurations: Option<i64> = "NumberOfLaunchConfigurations", "NumberOfLaunchConfigurations", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeAdjustmentTypesAnswer`.
    pub struct DescribeAdjustmentTypesOutput as "DescribeAdjustmentTypesAnswer" {
        /// `AdjustmentTypes`.
        adjustment_types: Vec<AdjustmentType> = "AdjustmentTypes", "AdjustmentTypes", "member", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeAutoScalingNotificationTypesAnswer`.
    pub struct DescribeAutoScalingNotificationTypesOutput as "DescribeAutoScalingNotificationTypesAnswer" {
        /// `AutoScalingNotificationTypes`.
        auto_scaling_notification_types: Vec<String> = "AutoScalingNotificationTypes", "AutoScalingNotificationTypes", "member", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeInstanceRefreshesAnswer`.
    pub struct DescribeInstanceRefreshesOutput as "DescribeInstanceRefreshesAnswer" {
        /// `InstanceRefreshes`.
        instance_refreshes: Vec<InstanceRefresh> = "InstanceRefreshes", "InstanceRefreshes", "member", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeLifecycleHookTypesAnswer`.
    pub struct DescribeLifecycleHookTypesOutput as "DescribeLifecycleHookTypesAnswer" {
        /// `LifecycleHookTypes`.
        lifecycle_hook_types: Vec<String> = "LifecycleHookTypes", "LifecycleHookTypes", "member", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeLifecycleHooksAnswer`.
    pub struct DescribeLifecycleHooksOutput as "DescribeLifecycleHooksAnswer" {
        /// `LifecycleHooks`.
        lifecycle_hooks: Vec<LifecycleHook> = "LifecycleHooks", "LifecycleHooks", "member", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeLoadBalancerTargetGroupsResponse`.
    pub struct DescribeLoadBalancerTargetGroupsOutput as "DescribeLoadBalancerTargetGroupsResponse" {
        /// `LoadBalancerTargetGroups`.
        load_balancer_target_groups: Vec<LoadBalancerTargetGroupState> = "LoadBalancerTargetGroups", "LoadBalancerTargetGroups", "member", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeLoadBalancersResponse`.
    pub struct DescribeLoadBalancersOutput as "DescribeLoadBalancersResponse" {
        /// `LoadBalancers`.
        load_balancers: Vec<LoadBalancerState> = "LoadBalancers", "LoadBalancers", "member", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeMetricCollectionTypesAnswer`.
    pub struct DescribeMetricCollectionTypesOutput as "DescribeMetricCollectionTypesAnswer" {
        /// `Metrics`.
        metrics: Vec<MetricCollectionType> = "Metrics", "Metrics", "member", false, None, None;
        /// `Granularities`.
        granularities: Vec<MetricGranularityType> = "Granularities", "Granularities", "member", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeNotificationConfigurationsAnswer`.
    pub struct DescribeNotificationConfigurationsOutput as "DescribeNotificationConfigurationsAnswer" {
        /// `NotificationConfigurations`.
        notification_configurations: Vec<NotificationConfiguration> = "NotificationConfigurations", "NotificationConfigurations", "member", true, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeTerminationPolicyTypesAnswer`.
    pub struct DescribeTerminationPolicyTypesOutput as "DescribeTerminationPolicyTypesAnswer" {
        /// `TerminationPolicyTypes`.
        termination_policy_types: Vec<String> = "TerminationPolicyTypes", "TerminationPolicyTypes", "member", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeTrafficSourcesResponse`.
    pub struct DescribeTrafficSourcesOutput as "DescribeTrafficSourcesResponse" {
        /// `TrafficSources`.
        traffic_sources: Vec<TrafficSourceState> = "TrafficSources", "TrafficSources", "member", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeWarmPoolAnswer`.
    pub struct DescribeWarmPoolOutput as "DescribeWarmPoolAnswer" {
        /// `Instances`.
        instances: Vec<Instance> = "Instances", "Instances", "member", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DetachInstancesAnswer`.
    pub struct DetachInstancesOutput as "DetachInstancesAnswer" {
        /// `Activities`.
        activities: Vec<Activity> = "Activities", "Activities", "member", false, None, None;
    }
}

structure! {
    /// AWS's `DetachLoadBalancerTargetGroupsResultType`.
    pub struct DetachLoadBalancerTargetGroupsOutput as "DetachLoadBalancerTargetGroupsResultType" {
    }
}

structure! {
    /// AWS's `DetachTrafficSourcesResultType`.
    pub struct DetachTrafficSourcesOutput as "DetachTrafficSourcesResultType" {
    }
}

structure! {
    /// AWS's `Ebs`.
    pub struct Ebs as "Ebs" {
        /// `SnapshotId`.
        snapshot_id: Option<String> = "SnapshotId", "SnapshotId", "", false, Some(1), Some(255);
        /// `VolumeSize`.
        volume_size: Option<i64> = "VolumeSize", "VolumeSize", "", false, Some(1), Some(16384);
        /// `VolumeType`.
        volume_type: Option<String> = "VolumeType", "VolumeType", "", false, Some(1), Some(255);
        /// `DeleteOnTermination`.
        delete_on_termination: Option<bool> = "DeleteOnTermination", "DeleteOnTermination", "", false, None, None;
        /// `Iops`.
        iops: Option<i64> = "Iops", "Iops", "", false, Some(100), Some(20000);
        /// `Encrypted`.
        encrypted: Option<bool> = "Encrypted", "Encrypted", "", false, None, None;
        /// `Throughput`.
        throughput: Option<i64> = "Throughput", "Throughput", "", false, Some(125), Some(1000);
    }
}

structure! {
    /// AWS's `EnabledMetric`.
    pub struct EnabledMetric as "EnabledMetric" {
        /// `Metric`.
        metric: Option<String> = "Metric", "Metric", "", false, Some(1), Some(255);
        /// `Granularity`.
        granularity: Option<String> = "Granularity", "Granularity", "", false, Some(1), Some(255);
    }
}

structure! {
    /// AWS's `EnterStandbyAnswer`.
    pub struct EnterStandbyOutput as "EnterStandbyAnswer" {
        /// `Activities`.
        activities: Vec<Activity> = "Activities", "Activities", "member", false, None, None;
    }
}

structure! {
    /// AWS's `ExitStandbyAnswer`.
    pub struct ExitStandbyOutput as "ExitStandbyAnswer" {
        /// `Activities`.
        activities: Vec<Activity> = "Activities", "Activities", "member", false, None, None;
    }
}

structure! {
    /// AWS's `Filter`.
    pub struct Filter as "Filter" {
        /// `Name`.
        name: Option<String> = "Name", "Name", "", false, None, None;
        /// `Values`.
        values: Vec<String> = "Values", "Values", "member", false, None, None;
    }
}

enumeration! {
    /// AWS's `ImpairedZoneHealthCheckBehavior`.
    pub enum ImpairedZoneHealthCheckBehavior {
        /// `ReplaceUnhealthy`.
        ReplaceUnhealthy = "ReplaceUnhealthy",
        /// `IgnoreUnhealthy`.
        IgnoreUnhealthy = "IgnoreUnhealthy",
    }
}

structure! {
    /// AWS's `Instance`.
    pub struct Instance as "Instance" {
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "InstanceId", "", true, Some(1), Some(19);
        /// `InstanceType`.
        instance_type: Option<String> = "InstanceType", "InstanceType", "", false, Some(1), Some(255);
        /// `AvailabilityZone`.
        availability_zone: Option<String> = "AvailabilityZone", "AvailabilityZone", "", true, Some(1), Some(255);
        /// `AvailabilityZoneId`.
        availability_zone_id: Option<String> = "AvailabilityZoneId", "AvailabilityZoneId", "", false, Some(1), Some(255);
        /// `LifecycleState`.
        lifecycle_state: Option<LifecycleState> = "LifecycleState", "LifecycleState", "", true, None, None;
        /// `HealthStatus`.
        health_status: Option<String> = "HealthStatus", "HealthStatus", "", true, Some(1), Some(32);
        /// `LaunchConfigurationName`.
        launch_configuration_name: Option<String> = "LaunchConfigurationName", "LaunchConfigurationName", "", false, Some(1), Some(255);
        /// `LaunchTemplate`.
        launch_template: Option<LaunchTemplateSpecification> = "LaunchTemplate", "LaunchTemplate", "", false, None, None;
        /// `ProtectedFromScaleIn`.
        protected_from_scale_in: Option<bool> = "ProtectedFromScaleIn", "ProtectedFromScaleIn", "", true, None, None;
        /// `WeightedCapacity`.
        weighted_capacity: Option<String> = "WeightedCapacity", "WeightedCapacity", "", false, Some(1), Some(32);
    }
}

enumeration! {
    /// AWS's `InstanceMetadataEndpointState`.
    pub enum InstanceMetadataEndpointState {
        /// `disabled`.
        Disabled = "disabled",
        /// `enabled`.
        Enabled = "enabled",
    }
}

enumeration! {
    /// AWS's `InstanceMetadataHttpTokensState`.
    pub enum InstanceMetadataHttpTokensState {
        /// `optional`.
        Optional = "optional",
        /// `required`.
        Required = "required",
    }
}

structure! {
    /// AWS's `InstanceMetadataOptions`.
    pub struct InstanceMetadataOptions as "InstanceMetadataOptions" {
        /// `HttpTokens`.
        http_tokens: Option<InstanceMetadataHttpTokensState> = "HttpTokens", "HttpTokens", "", false, None, None;
        /// `HttpPutResponseHopLimit`.
        http_put_response_hop_limit: Option<i64> = "HttpPutResponseHopLimit", "HttpPutResponseHopLimit", "", false, Some(1), Some(64);
        /// `HttpEndpoint`.
        http_endpoint: Option<InstanceMetadataEndpointState> = "HttpEndpoint", "HttpEndpoint", "", false, None, None;
    }
}

structure! {
    /// AWS's `InstanceMonitoring`.
    pub struct InstanceMonitoring as "InstanceMonitoring" {
        /// `Enabled`.
        enabled: Option<bool> = "Enabled", "Enabled", "", false, None, None;
    }
}

structure! {
    /// AWS's `InstanceRefresh`.
    pub struct InstanceRefresh as "InstanceRefresh" {
        /// `InstanceRefreshId`.
        instance_refresh_id: Option<String> = "InstanceRefreshId", "InstanceRefreshId", "", false, Some(1), Some(255);
    }
}

structure! {
    /// AWS's `InstancesDistribution`.
    pub struct InstancesDistribution as "InstancesDistribution" {
        /// `OnDemandAllocationStrategy`.
        on_demand_allocation_strategy: Option<String> = "OnDemandAllocationStrategy", "OnDemandAllocationStrategy", "", false, None, None;
        /// `OnDemandBaseCapacity`.
        on_demand_base_capacity: Option<i64> = "OnDemandBaseCapacity", "OnDemandBaseCapacity", "", false, None, None;
        /// `OnDemandPercentageAboveBaseCapacity`.
        on_demand_percentage_above_base_capacity: Option<i64> = "OnDemandPercentageAboveBaseCapacity", "OnDemandPercentageAboveBaseCapacity", "", false, None, None;
        /// `SpotAllocationStrategy`.
        spot_allocation_strategy: Option<String> = "SpotAllocationStrategy", "SpotAllocationStrategy", "", false, None, None;
        /// `SpotInstancePools`.
        spot_instance_pools: Option<i64> = "SpotInstancePools", "SpotInstancePools", "", false, None, None;
        /// `SpotMaxPrice`.
        spot_max_price: Option<String> = "SpotMaxPrice", "SpotMaxPrice", "", false, Some(0), Some(255);
    }
}

structure! {
    /// AWS's `LaunchConfiguration`.
    pub struct LaunchConfiguration as "LaunchConfiguration" {
        /// `LaunchConfigurationName`.
        launch_configuration_name: Option<String> = "LaunchConfigurationName", "LaunchConfigurationName", "", true, Some(1), Some(255);
        /// `LaunchConfigurationARN`.
        launch_configuration_arn: Option<String> = "LaunchConfigurationARN", "LaunchConfigurationARN", "", false, Some(1), Some(1600);
        /// `ImageId`.
        image_id: Option<String> = "ImageId", "ImageId", "", true, Some(1), Some(255);
        /// `KeyName`.
        key_name: Option<String> = "KeyName", "KeyName", "", false, Some(1), Some(255);
        /// `SecurityGroups`.
        security_groups: Vec<String> = "SecurityGroups", "SecurityGroups", "member", false, None, None;
        /// `ClassicLinkVPCSecurityGroups`.
        classic_link_vpc_security_groups: Vec<String> = "ClassicLinkVPCSecurityGroups", "ClassicLinkVPCSecurityGroups", "member", false, None, None;
        /// `UserData`.
        user_data: Option<String> = "UserData", "UserData", "", false, None, Some(21847);
        /// `InstanceType`.
        instance_type: Option<String> = "InstanceType", "InstanceType", "", true, Some(1), Some(255);
        /// `KernelId`.
        kernel_id: Option<String> = "KernelId", "KernelId", "", false, Some(1), Some(255);
        /// `RamdiskId`.
        ramdisk_id: Option<String> = "RamdiskId", "RamdiskId", "", false, Some(1), Some(255);
        /// `BlockDeviceMappings`.
        block_device_mappings: Vec<BlockDeviceMapping> = "BlockDeviceMappings", "BlockDeviceMappings", "member", false, None, None;
        /// `InstanceMonitoring`.
        instance_monitoring: Option<InstanceMonitoring> = "InstanceMonitoring", "InstanceMonitoring", "", false, None, None;
        /// `CreatedTime`.
        created_time: Option<Instant> = "CreatedTime", "CreatedTime", "", true, None, None;
        /// `EbsOptimized`.
        ebs_optimized: Option<bool> = "EbsOptimized", "EbsOptimized", "", false, None, None;
        /// `AssociatePublicIpAddress`.
        associate_public_ip_address: Option<bool> = "AssociatePublicIpAddress", "AssociatePublicIpAddress", "", false, None, None;
        /// `PlacementTenancy`.
        placement_tenancy: Option<String> = "PlacementTenancy", "PlacementTenancy", "", false, Some(1), Some(64);
        /// `MetadataOptions`.
        metadata_options: Option<InstanceMetadataOptions> = "MetadataOptions", "MetadataOptions", "", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchConfigurationsType`.
    pub struct DescribeLaunchConfigurationsOutput as "LaunchConfigurationsType" {
        /// `LaunchConfigurations`.
        launch_configurations: Vec<LaunchConfiguration> = "LaunchConfigurations", "LaunchConfigurations", "member", true, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchTemplate`.
    pub struct LaunchTemplate as "LaunchTemplate" {
        /// `LaunchTemplateSpecification`.
        launch_template_specification: Option<LaunchTemplateSpecification> = "LaunchTemplateSpecification", "LaunchTemplateSpecification", "", false, None, None;
        /// `Overrides`.
        overrides: Vec<LaunchTemplateOverrides> = "Overrides", "Overrides", "member", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchTemplateOverrides`.
    pub struct LaunchTemplateOverrides as "LaunchTemplateOverrides" {
        /// `InstanceType`.
        instance_type: Option<String> = "InstanceType", "InstanceType", "", false, Some(1), Some(255);
        /// `WeightedCapacity`.
        weighted_capacity: Option<String> = "WeightedCapacity", "WeightedCapacity", "", false, Some(1), Some(32);
        /// `LaunchTemplateSpecification`.
        launch_template_specification: Option<LaunchTemplateSpecification> = "LaunchTemplateSpecification", "LaunchTemplateSpecification", "", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchTemplateSpecification`.
    pub struct LaunchTemplateSpecification as "LaunchTemplateSpecification" {
        /// `LaunchTemplateId`.
        launch_template_id: Option<String> = "LaunchTemplateId", "LaunchTemplateId", "", false, Some(1), Some(255);
        /// `LaunchTemplateName`.
        launch_template_name: Option<String> = "LaunchTemplateName", "LaunchTemplateName", "", false, Some(3), Some(128);
        /// `Version`.
        version: Option<String> = "Version", "Version", "", false, Some(1), Some(255);
    }
}

structure! {
    /// AWS's `LifecycleHook`.
    pub struct LifecycleHook as "LifecycleHook" {
        /// `LifecycleHookName`.
        lifecycle_hook_name: Option<String> = "LifecycleHookName", "LifecycleHookName", "", false, Some(1), Some(255);
    }
}

enumeration! {
    /// AWS's `LifecycleState`.
    pub enum LifecycleState {
        /// `Pending`.
        Pending = "Pending",
        /// `Pending:Wait`.
        PendingWait = "Pending:Wait",
        /// `Pending:Proceed`.
        PendingProceed = "Pending:Proceed",
        /// `Quarantined`.
        Quarantined = "Quarantined",
        /// `InService`.
        InService = "InService",
        /// `Terminating`.
        Terminating = "Terminating",
        /// `Terminating:Wait`.
        TerminatingWait = "Terminating:Wait",
        /// `Terminating:Proceed`.
        TerminatingProceed = "Terminating:Proceed",
        /// `Terminating:Retained`.
        TerminatingRetained = "Terminating:Retained",
        /// `Terminated`.
        Terminated = "Terminated",
        /// `Detaching`.
        Detaching = "Detaching",
        /// `Detached`.
        Detached = "Detached",
        /// `EnteringStandby`.
        EnteringStandby = "EnteringStandby",
        /// `Standby`.
        Standby = "Standby",
        /// `ReplacingRootVolume`.
        ReplacingRootVolume = "ReplacingRootVolume",
        /// `ReplacingRootVolume:Wait`.
        ReplacingRootVolumeWait = "ReplacingRootVolume:Wait",
        /// `ReplacingRootVolume:Proceed`.
        ReplacingRootVolumeProceed = "ReplacingRootVolume:Proceed",
        /// `RootVolumeReplaced`.
        RootVolumeReplaced = "RootVolumeReplaced",
        /// `Warmed:Pending`.
        WarmedPending = "Warmed:Pending",
        /// `Warmed:Pending:Wait`.
        WarmedPendingWait = "Warmed:Pending:Wait",
        /// `Warmed:Pending:Proceed`.
        WarmedPendingProceed = "Warmed:Pending:Proceed",
        /// `Warmed:Pending:Retained`.
        WarmedPendingRetained = "Warmed:Pending:Retained",
        /// `Warmed:Terminating`.
        WarmedTerminating = "Warmed:Terminating",
        /// `Warmed:Terminating:Wait`.
        WarmedTerminatingWait = "Warmed:Terminating:Wait",
        /// `Warmed:Terminating:Proceed`.
        WarmedTerminatingProceed = "Warmed:Terminating:Proceed",
        /// `Warmed:Terminating:Retained`.
        WarmedTerminatingRetained = "Warmed:Terminating:Retained",
        /// `Warmed:Terminated`.
        WarmedTerminated = "Warmed:Terminated",
        /// `Warmed:Stopped`.
        WarmedStopped = "Warmed:Stopped",
        /// `Warmed:Running`.
        WarmedRunning = "Warmed:Running",
        /// `Warmed:Hibernated`.
        WarmedHibernated = "Warmed:Hibernated",
    }
}

structure! {
    /// AWS's `LoadBalancerState`.
    pub struct LoadBalancerState as "LoadBalancerState" {
        /// `LoadBalancerName`.
        load_balancer_name: Option<String> = "LoadBalancerName", "LoadBalancerName", "", false, Some(1), Some(255);
        /// `State`.
        state: Option<String> = "State", "State", "", false, Some(1), Some(255);
    }
}

structure! {
    /// AWS's `LoadBalancerTargetGroupState`.
    pub struct LoadBalancerTargetGroupState as "LoadBalancerTargetGroupState" {
        /// `LoadBalancerTargetGroupARN`.
        load_balancer_target_group_arn: Option<String> = "LoadBalancerTargetGroupARN", "LoadBalancerTargetGroupARN", "", false, Some(1), Some(511);
        /// `State`.
        state: Option<String> = "State", "State", "", false, Some(1), Some(255);
    }
}

structure! {
    /// AWS's `MetricCollectionType`.
    pub struct MetricCollectionType as "MetricCollectionType" {
        /// `Metric`.
        metric: Option<String> = "Metric", "Metric", "", false, Some(1), Some(255);
    }
}

structure! {
    /// AWS's `MetricGranularityType`.
    pub struct MetricGranularityType as "MetricGranularityType" {
        /// `Granularity`.
        granularity: Option<String> = "Granularity", "Granularity", "", false, Some(1), Some(255);
    }
}

structure! {
    /// AWS's `MixedInstancesPolicy`.
    pub struct MixedInstancesPolicy as "MixedInstancesPolicy" {
        /// `LaunchTemplate`.
        launch_template: Option<LaunchTemplate> = "LaunchTemplate", "LaunchTemplate", "", false, None, None;
        /// `InstancesDistribution`.
        instances_distribution: Option<InstancesDistribution> = "InstancesDistribution", "InstancesDistribution", "", false, None, None;
    }
}

structure! {
    /// AWS's `NotificationConfiguration`.
    pub struct NotificationConfiguration as "NotificationConfiguration" {
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", false, Some(1), Some(255);
    }
}

structure! {
    /// AWS's `PoliciesType`.
    pub struct DescribePoliciesOutput as "PoliciesType" {
        /// `ScalingPolicies`.
        scaling_policies: Vec<ScalingPolicy> = "ScalingPolicies", "ScalingPolicies", "member", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `ProcessType`.
    pub struct ProcessType as "ProcessType" {
        /// `ProcessName`.
        process_name: Option<String> = "ProcessName", "ProcessName", "", true, Some(1), Some(255);
    }
}

structure! {
    /// AWS's `ProcessesType`.
    pub struct DescribeScalingProcessTypesOutput as "ProcessesType" {
        /// `Processes`.
        processes: Vec<ProcessType> = "Processes", "Processes", "member", false, None, None;
    }
}

enumeration! {
    /// AWS's `ScalingActivityStatusCode`.
    pub enum ScalingActivityStatusCode {
        /// `PendingSpotBidPlacement`.
        PendingSpotBidPlacement = "PendingSpotBidPlacement",
        /// `WaitingForSpotInstanceRequestId`.
        WaitingForSpotInstanceRequestId = "WaitingForSpotInstanceRequestId",
        /// `WaitingForSpotInstanceId`.
        WaitingForSpotInstanceId = "WaitingForSpotInstanceId",
        /// `WaitingForInstanceId`.
        WaitingForInstanceId = "WaitingForInstanceId",
        /// `PreInService`.
        PreInService = "PreInService",
        /// `InProgress`.
        InProgress = "InProgress",
        /// `WaitingForELBConnectionDraining`.
        WaitingForELBConnectionDraining = "WaitingForELBConnectionDraining",
        /// `MidLifecycleAction`.
        MidLifecycleAction = "MidLifecycleAction",
        /// `WaitingForInstanceWarmup`.
        WaitingForInstanceWarmup = "WaitingForInstanceWarmup",
        /// `Successful`.
        Successful = "Successful",
        /// `Failed`.
        Failed = "Failed",
        /// `Cancelled`.
        Cancelled = "Cancelled",
        /// `WaitingForConnectionDraining`.
        WaitingForConnectionDraining = "WaitingForConnectionDraining",
        /// `WaitingForInPlaceUpdateToStart`.
        WaitingForInPlaceUpdateToStart = "WaitingForInPlaceUpdateToStart",
        /// `WaitingForInPlaceUpdateToFinalize`.
        WaitingForInPlaceUpdateToFinalize = "WaitingForInPlaceUpdateToFinalize",
        /// `InPlaceUpdateInProgress`.
        InPlaceUpdateInProgress = "InPlaceUpdateInProgress",
    }
}

structure! {
    /// AWS's `ScalingPolicy`.
    pub struct ScalingPolicy as "ScalingPolicy" {
        /// `PolicyName`.
        policy_name: Option<String> = "PolicyName", "PolicyName", "", false, Some(1), Some(255);
    }
}

structure! {
    /// AWS's `ScheduledActionsType`.
    pub struct DescribeScheduledActionsOutput as "ScheduledActionsType" {
        /// `ScheduledUpdateGroupActions`.
        scheduled_update_group_actions: Vec<ScheduledUpdateGroupAction> = "ScheduledUpdateGroupActions", "ScheduledUpdateGroupActions", "member", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `ScheduledUpdateGroupAction`.
    pub struct ScheduledUpdateGroupAction as "ScheduledUpdateGroupAction" {
        /// `ScheduledActionName`.
        scheduled_action_name: Option<String> = "ScheduledActionName", "ScheduledActionName", "", false, Some(1), Some(255);
    }
}

structure! {
    /// AWS's `SetInstanceProtectionAnswer`.
    pub struct SetInstanceProtectionOutput as "SetInstanceProtectionAnswer" {
    }
}

structure! {
    /// AWS's `SuspendedProcess`.
    pub struct SuspendedProcess as "SuspendedProcess" {
        /// `ProcessName`.
        process_name: Option<String> = "ProcessName", "ProcessName", "", false, Some(1), Some(255);
        /// `SuspensionReason`.
        suspension_reason: Option<String> = "SuspensionReason", "SuspensionReason", "", false, Some(1), Some(255);
    }
}

structure! {
    /// AWS's `Tag`.
    pub struct Tag as "Tag" {
        /// `ResourceId`.
        resource_id: Option<String> = "ResourceId", "ResourceId", "", false, None, None;
        /// `ResourceType`.
        resource_type: Option<String> = "ResourceType", "ResourceType", "", false, None, None;
        /// `Key`.
        key: Option<String> = "Key", "Key", "", true, Some(1), Some(128);
        /// `Value`.
        value: Option<String> = "Value", "Value", "", false, Some(0), Some(256);
        /// `PropagateAtLaunch`.
        propagate_at_launch: Option<bool> = "PropagateAtLaunch", "PropagateAtLaunch", "", false, None, None;
    }
}

structure! {
    /// AWS's `TagDescription`.
    pub struct TagDescription as "TagDescription" {
        /// `ResourceId`.
        resource_id: Option<String> = "ResourceId", "ResourceId", "", false, None, None;
        /// `ResourceType`.
        resource_type: Option<String> = "ResourceType", "ResourceType", "", false, None, None;
        /// `Key`.
        key: Option<String> = "Key", "Key", "", false, Some(1), Some(128);
        /// `Value`.
        value: Option<String> = "Value", "Value", "", false, Some(0), Some(256);
        /// `PropagateAtLaunch`.
        propagate_at_launch: Option<bool> = "PropagateAtLaunch", "PropagateAtLaunch", "", false, None, None;
    }
}

structure! {
    /// AWS's `TagsType`.
    pub struct DescribeTagsOutput as "TagsType" {
        /// `Tags`.
        tags: Vec<TagDescription> = "Tags", "Tags", "member", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `TrafficSourceIdentifier`.
    pub struct TrafficSourceIdentifier as "TrafficSourceIdentifier" {
        /// `Identifier`.
        identifier: Option<String> = "Identifier", "Identifier", "", true, Some(1), Some(511);
        /// `Type`.
        r#type: Option<String> = "Type", "Type", "", false, Some(1), Some(511);
    }
}

structure! {
    /// AWS's `TrafficSourceState`.
    pub struct TrafficSourceState as "TrafficSourceState" {
        /// `TrafficSource`.
        traffic_source: Option<String> = "TrafficSource", "TrafficSource", "", false, Some(1), Some(511);
        /// `State`.
        state: Option<String> = "State", "State", "", false, Some(1), Some(255);
        /// `Identifier`.
        identifier: Option<String> = "Identifier", "Identifier", "", false, Some(1), Some(511);
        /// `Type`.
        r#type: Option<String> = "Type", "Type", "", false, Some(1), Some(511);
    }
}

structure! {
    /// AWS's `CreateLaunchConfigurationType`.
    pub struct CreateLaunchConfigurationInput as "CreateLaunchConfigurationType" {
        /// `LaunchConfigurationName`.
        launch_configuration_name: Option<String> = "LaunchConfigurationName", "LaunchConfigurationName", "", true, Some(1), Some(255);
        /// `ImageId`.
        image_id: Option<String> = "ImageId", "ImageId", "", false, Some(1), Some(255);
        /// `KeyName`.
        key_name: Option<String> = "KeyName", "KeyName", "", false, Some(1), Some(255);
        /// `SecurityGroups`.
        security_groups: Vec<String> = "SecurityGroups", "SecurityGroups", "member", false, None, None;
        /// `UserData`.
        user_data: Option<String> = "UserData", "UserData", "", false, None, Some(21847);
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "InstanceId", "", false, Some(1), Some(19);
        /// `InstanceType`.
        instance_type: Option<String> = "InstanceType", "InstanceType", "", false, Some(1), Some(255);
        /// `BlockDeviceMappings`.
        block_device_mappings: Vec<BlockDeviceMapping> = "BlockDeviceMappings", "BlockDeviceMappings", "member", false, None, None;
        /// `InstanceMonitoring`.
        instance_monitoring: Option<InstanceMonitoring> = "InstanceMonitoring", "InstanceMonitoring", "", false, None, None;
        /// `IamInstanceProfile`.
        iam_instance_profile: Option<String> = "IamInstanceProfile", "IamInstanceProfile", "", false, Some(1), Some(1600);
        /// `EbsOptimized`.
        ebs_optimized: Option<bool> = "EbsOptimized", "EbsOptimized", "", false, None, None;
        /// `AssociatePublicIpAddress`.
        associate_public_ip_address: Option<bool> = "AssociatePublicIpAddress", "AssociatePublicIpAddress", "", false, None, None;
        /// `PlacementTenancy`.
        placement_tenancy: Option<String> = "PlacementTenancy", "PlacementTenancy", "", false, Some(1), Some(64);
        /// `MetadataOptions`.
        metadata_options: Option<InstanceMetadataOptions> = "MetadataOptions", "MetadataOptions", "", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchConfigurationNameType`.
    pub struct DeleteLaunchConfigurationInput as "LaunchConfigurationNameType" {
        /// `LaunchConfigurationName`.
        launch_configuration_name: Option<String> = "LaunchConfigurationName", "LaunchConfigurationName", "", true, Some(1), Some(255);
    }
}

structure! {
    /// AWS's `LaunchConfigurationNamesType`.
    pub struct DescribeLaunchConfigurationsInput as "LaunchConfigurationNamesType" {
        /// `LaunchConfigurationNames`.
        launch_configuration_names: Vec<String> = "LaunchConfigurationNames", "LaunchConfigurationNames", "member", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxRecords`.
        max_records: Option<i64> = "MaxRecords", "MaxRecords", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateAutoScalingGroupType`.
    pub struct CreateAutoScalingGroupInput as "CreateAutoScalingGroupType" {
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `LaunchConfigurationName`.
        launch_configuration_name: Option<String> = "LaunchConfigurationName", "LaunchConfigurationName", "", false, Some(1), Some(255);
        /// `LaunchTemplate`.
        launch_template: Option<LaunchTemplateSpecification> = "LaunchTemplate", "LaunchTemplate", "", false, None, None;
        /// `MixedInstancesPolicy`.
        mixed_instances_policy: Option<MixedInstancesPolicy> = "MixedInstancesPolicy", "MixedInstancesPolicy", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "InstanceId", "", false, Some(1), Some(19);
        /// `MinSize`.
        min_size: Option<i64> = "MinSize", "MinSize", "", true, None, None;
        /// `MaxSize`.
        max_size: Option<i64> = "MaxSize", "MaxSize", "", true, None, None;
        /// `DesiredCapacity`.
        desired_capacity: Option<i64> = "DesiredCapacity", "DesiredCapacity", "", false, None, None;
        /// `DefaultCooldown`.
        default_cooldown: Option<i64> = "DefaultCooldown", "DefaultCooldown", "", false, None, None;
        /// `AvailabilityZones`.
        availability_zones: Vec<String> = "AvailabilityZones", "AvailabilityZones", "member", false, None, None;
        /// `AvailabilityZoneIds`.
        availability_zone_ids: Vec<String> = "AvailabilityZoneIds", "AvailabilityZoneIds", "member", false, None, None;
        /// `TargetGroupARNs`.
        target_group_arns: Vec<String> = "TargetGroupARNs", "TargetGroupARNs", "member", false, None, None;
        /// `HealthCheckType`.
        health_check_type: Option<String> = "HealthCheckType", "HealthCheckType", "", false, Some(1), Some(32);
        /// `HealthCheckGracePeriod`.
        health_check_grace_period: Option<i64> = "HealthCheckGracePeriod", "HealthCheckGracePeriod", "", false, None, None;
        /// `VPCZoneIdentifier`.
        vpc_zone_identifier: Option<String> = "VPCZoneIdentifier", "VPCZoneIdentifier", "", false, Some(1), Some(5000);
        /// `TerminationPolicies`.
        termination_policies: Vec<String> = "TerminationPolicies", "TerminationPolicies", "member", false, None, None;
        /// `NewInstancesProtectedFromScaleIn`.
        new_instances_protected_from_scale_in: Option<bool> = "NewInstancesProtectedFromScaleIn", "NewInstancesProtectedFromScaleIn", "", false, None, None;
        /// `CapacityRebalance`.
        capacity_rebalance: Option<bool> = "CapacityRebalance", "CapacityRebalance", "", false, None, None;
        /// `DeletionProtection`.
        deletion_protection: Option<DeletionProtection> = "DeletionProtection", "DeletionProtection", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "Tags", "member", false, None, None;
        /// `ServiceLinkedRoleARN`.
        service_linked_role_arn: Option<String> = "ServiceLinkedRoleARN", "ServiceLinkedRoleARN", "", false, Some(1), Some(1600);
        /// `MaxInstanceLifetime`.
        max_instance_lifetime: Option<i64> = "MaxInstanceLifetime", "MaxInstanceLifetime", "", false, None, None;
        /// `Context`.
        context: Option<String> = "Context", "Context", "", false, None, None;
        /// `DesiredCapacityType`.
        desired_capacity_type: Option<String> = "DesiredCapacityType", "DesiredCapacityType", "", false, Some(1), Some(255);
        /// `DefaultInstanceWarmup`.
        default_instance_warmup: Option<i64> = "DefaultInstanceWarmup", "DefaultInstanceWarmup", "", false, None, None;
        /// `TrafficSources`.
        traffic_sources: Vec<TrafficSourceIdentifier> = "TrafficSources", "TrafficSources", "member", false, None, None;
        /// `AvailabilityZoneDistribution`.
        availability_zone_distribution: Option<AvailabilityZoneDistribution> = "AvailabilityZoneDistribution", "AvailabilityZoneDistribution", "", false, None, None;
        /// `AvailabilityZoneImpairmentPolicy`.
        availability_zone_impairment_policy: Option<AvailabilityZoneImpairmentPolicy> = "AvailabilityZoneImpairmentPolicy", "AvailabilityZoneImpairmentPolicy", "", false, None, None;
        /// `SkipZonalShiftValidation`.
        skip_zonal_shift_validation: Option<bool> = "SkipZonalShiftValidation", "SkipZonalShiftValidation", "", false, None, None;
        /// `CapacityReservationSpecification`.
        capacity_reservation_specification: Option<CapacityReservationSpecification> = "CapacityReservationSpecification", "CapacityReservationSpecification", "", false, None, None;
    }
}

structure! {
    /// AWS's `UpdateAutoScalingGroupType`.
    pub struct UpdateAutoScalingGroupInput as "UpdateAutoScalingGroupType" {
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `LaunchConfigurationName`.
        launch_configuration_name: Option<String> = "LaunchConfigurationName", "LaunchConfigurationName", "", false, Some(1), Some(255);
        /// `LaunchTemplate`.
        launch_template: Option<LaunchTemplateSpecification> = "LaunchTemplate", "LaunchTemplate", "", false, None, None;
        /// `MixedInstancesPolicy`.
        mixed_instances_policy: Option<MixedInstancesPolicy> = "MixedInstancesPolicy", "MixedInstancesPolicy", "", false, None, None;
        /// `MinSize`.
        min_size: Option<i64> = "MinSize", "MinSize", "", false, None, None;
        /// `MaxSize`.
        max_size: Option<i64> = "MaxSize", "MaxSize", "", false, None, None;
        /// `DesiredCapacity`.
        desired_capacity: Option<i64> = "DesiredCapacity", "DesiredCapacity", "", false, None, None;
        /// `DefaultCooldown`.
        default_cooldown: Option<i64> = "DefaultCooldown", "DefaultCooldown", "", false, None, None;
        /// `AvailabilityZones`.
        availability_zones: Vec<String> = "AvailabilityZones", "AvailabilityZones", "member", false, None, None;
        /// `AvailabilityZoneIds`.
        availability_zone_ids: Vec<String> = "AvailabilityZoneIds", "AvailabilityZoneIds", "member", false, None, None;
        /// `HealthCheckType`.
        health_check_type: Option<String> = "HealthCheckType", "HealthCheckType", "", false, Some(1), Some(32);
        /// `HealthCheckGracePeriod`.
        health_check_grace_period: Option<i64> = "HealthCheckGracePeriod", "HealthCheckGracePeriod", "", false, None, None;
        /// `VPCZoneIdentifier`.
        vpc_zone_identifier: Option<String> = "VPCZoneIdentifier", "VPCZoneIdentifier", "", false, Some(1), Some(5000);
        /// `TerminationPolicies`.
        termination_policies: Vec<String> = "TerminationPolicies", "TerminationPolicies", "member", false, None, None;
        /// `NewInstancesProtectedFromScaleIn`.
        new_instances_protected_from_scale_in: Option<bool> = "NewInstancesProtectedFromScaleIn", "NewInstancesProtectedFromScaleIn", "", false, None, None;
        /// `ServiceLinkedRoleARN`.
        service_linked_role_arn: Option<String> = "ServiceLinkedRoleARN", "ServiceLinkedRoleARN", "", false, Some(1), Some(1600);
        /// `MaxInstanceLifetime`.
        max_instance_lifetime: Option<i64> = "MaxInstanceLifetime", "MaxInstanceLifetime", "", false, None, None;
        /// `CapacityRebalance`.
        capacity_rebalance: Option<bool> = "CapacityRebalance", "CapacityRebalance", "", false, None, None;
        /// `Context`.
        context: Option<String> = "Context", "Context", "", false, None, None;
        /// `DesiredCapacityType`.
        desired_capacity_type: Option<String> = "DesiredCapacityType", "DesiredCapacityType", "", false, Some(1), Some(255);
        /// `DefaultInstanceWarmup`.
        default_instance_warmup: Option<i64> = "DefaultInstanceWarmup", "DefaultInstanceWarmup", "", false, None, None;
        /// `AvailabilityZoneDistribution`.
        availability_zone_distribution: Option<AvailabilityZoneDistribution> = "AvailabilityZoneDistribution", "AvailabilityZoneDistribution", "", false, None, None;
        /// `AvailabilityZoneImpairmentPolicy`.
        availability_zone_impairment_policy: Option<AvailabilityZoneImpairmentPolicy> = "AvailabilityZoneImpairmentPolicy", "AvailabilityZoneImpairmentPolicy", "", false, None, None;
        /// `SkipZonalShiftValidation`.
        skip_zonal_shift_validation: Option<bool> = "SkipZonalShiftValidation", "SkipZonalShiftValidation", "", false, None, None;
        /// `CapacityReservationSpecification`.
        capacity_reservation_specification: Option<CapacityReservationSpecification> = "CapacityReservationSpecification", "CapacityReservationSpecification", "", false, None, None;
        /// `DeletionProtection`.
        deletion_protection: Option<DeletionProtection> = "DeletionProtection", "DeletionProtection", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteAutoScalingGroupType`.
    pub struct DeleteAutoScalingGroupInput as "DeleteAutoScalingGroupType" {
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `ForceDelete`.
        force_delete: Option<bool> = "ForceDelete", "ForceDelete", "", false, None, None;
    }
}

structure! {
    /// AWS's `AutoScalingGroupNamesType`.
    pub struct DescribeAutoScalingGroupsInput as "AutoScalingGroupNamesType" {
        /// `AutoScalingGroupNames`.
        auto_scaling_group_names: Vec<String> = "AutoScalingGroupNames", "AutoScalingGroupNames", "member", false, None, None;
        /// `IncludeInstances`.
        include_instances: Option<bool> = "IncludeInstances", "IncludeInstances", "", false, None, None;
        /// `IncludeManagedResources`.
        include_managed_resources: Option<bool> = "IncludeManagedResources", "IncludeManagedResources", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxRecords`.
        max_records: Option<i64> = "MaxRecords", "MaxRecords", "", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filters", "member", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeAutoScalingInstancesType`.
    pub struct DescribeAutoScalingInstancesInput as "DescribeAutoScalingInstancesType" {
        /// `InstanceIds`.
        instance_ids: Vec<String> = "InstanceIds", "InstanceIds", "member", false, None, None;
        /// `IncludeManagedResources`.
        include_managed_resources: Option<bool> = "IncludeManagedResources", "IncludeManagedResources", "", false, None, None;
        /// `MaxRecords`.
        max_records: Option<i64> = "MaxRecords", "MaxRecords", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeScalingActivitiesType`.
    pub struct DescribeScalingActivitiesInput as "DescribeScalingActivitiesType" {
        /// `ActivityIds`.
        activity_ids: Vec<String> = "ActivityIds", "ActivityIds", "member", false, None, None;
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", false, Some(1), Some(255);
        /// `IncludeDeletedGroups`.
        include_deleted_groups: Option<bool> = "IncludeDeletedGroups", "IncludeDeletedGroups", "", false, None, None;
        /// `IncludeManagedResources`.
        include_managed_resources: Option<bool> = "IncludeManagedResources", "IncludeManagedResources", "", false, None, None;
        /// `MaxRecords`.
        max_records: Option<i64> = "MaxRecords", "MaxRecords", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filters", "member", false, None, None;
    }
}

structure! {
    /// AWS's `SetDesiredCapacityType`.
    pub struct SetDesiredCapacityInput as "SetDesiredCapacityType" {
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `DesiredCapacity`.
        desired_capacity: Option<i64> = "DesiredCapacity", "DesiredCapacity", "", true, None, None;
        /// `HonorCooldown`.
        honor_cooldown: Option<bool> = "HonorCooldown", "HonorCooldown", "", false, None, None;
    }
}

structure! {
    /// AWS's `TerminateInstanceInAutoScalingGroupType`.
    pub struct TerminateInstanceInAutoScalingGroupInput as "TerminateInstanceInAutoScalingGroupType" {
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "InstanceId", "", false, Some(1), Some(19);
        /// `InstanceIds`.
        instance_ids: Vec<String> = "InstanceIds", "InstanceIds", "member", false, Some(1), Some(100);
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", false, Some(1), Some(255);
        /// `ShouldDecrementDesiredCapacity`.
        should_decrement_desired_capacity: Option<bool> = "ShouldDecrementDesiredCapacity", "ShouldDecrementDesiredCapacity", "", true, None, None;
    }
}

structure! {
    /// AWS's `AttachLoadBalancerTargetGroupsType`.
    pub struct AttachLoadBalancerTargetGroupsInput as "AttachLoadBalancerTargetGroupsType" {
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `TargetGroupARNs`.
        target_group_arns: Vec<String> = "TargetGroupARNs", "TargetGroupARNs", "member", true, None, None;
    }
}

structure! {
    /// AWS's `DetachLoadBalancerTargetGroupsType`.
    pub struct DetachLoadBalancerTargetGroupsInput as "DetachLoadBalancerTargetGroupsType" {
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `TargetGroupARNs`.
        target_group_arns: Vec<String> = "TargetGroupARNs", "TargetGroupARNs", "member", true, None, None;
    }
}

structure! {
    /// AWS's `DescribeLoadBalancerTargetGroupsRequest`.
    pub struct DescribeLoadBalancerTargetGroupsInput as "DescribeLoadBalancerTargetGroupsRequest" {
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxRecords`.
        max_records: Option<i64> = "MaxRecords", "MaxRecords", "", false, None, None;
    }
}

structure! {
    /// AWS's `ScalingProcessQuery`.
    pub struct SuspendProcessesInput as "ScalingProcessQuery" {
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `ScalingProcesses`.
        scaling_processes: Vec<String> = "ScalingProcesses", "ScalingProcesses", "member", false, None, None;
    }
}

structure! {
    /// AWS's `ScalingProcessQuery`.
    pub struct ResumeProcessesInput as "ScalingProcessQuery" {
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `ScalingProcesses`.
        scaling_processes: Vec<String> = "ScalingProcesses", "ScalingProcesses", "member", false, None, None;
    }
}

structure! {
    /// AWS's `SetInstanceHealthQuery`.
    pub struct SetInstanceHealthInput as "SetInstanceHealthQuery" {
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "InstanceId", "", true, Some(1), Some(19);
        /// `HealthStatus`.
        health_status: Option<String> = "HealthStatus", "HealthStatus", "", true, Some(1), Some(32);
        /// `ShouldRespectGracePeriod`.
        should_respect_grace_period: Option<bool> = "ShouldRespectGracePeriod", "ShouldRespectGracePeriod", "", false, None, None;
    }
}

structure! {
    /// AWS's `SetInstanceProtectionQuery`.
    pub struct SetInstanceProtectionInput as "SetInstanceProtectionQuery" {
        /// `InstanceIds`.
        instance_ids: Vec<String> = "InstanceIds", "InstanceIds", "member", true, None, None;
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `ProtectedFromScaleIn`.
        protected_from_scale_in: Option<bool> = "ProtectedFromScaleIn", "ProtectedFromScaleIn", "", true, None, None;
    }
}

structure! {
    /// AWS's `EnterStandbyQuery`.
    pub struct EnterStandbyInput as "EnterStandbyQuery" {
        /// `InstanceIds`.
        instance_ids: Vec<String> = "InstanceIds", "InstanceIds", "member", false, None, None;
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `ShouldDecrementDesiredCapacity`.
        should_decrement_desired_capacity: Option<bool> = "ShouldDecrementDesiredCapacity", "ShouldDecrementDesiredCapacity", "", true, None, None;
    }
}

structure! {
    /// AWS's `ExitStandbyQuery`.
    pub struct ExitStandbyInput as "ExitStandbyQuery" {
        /// `InstanceIds`.
        instance_ids: Vec<String> = "InstanceIds", "InstanceIds", "member", false, None, None;
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
    }
}

structure! {
    /// AWS's `AttachInstancesQuery`.
    pub struct AttachInstancesInput as "AttachInstancesQuery" {
        /// `InstanceIds`.
        instance_ids: Vec<String> = "InstanceIds", "InstanceIds", "member", false, None, None;
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
    }
}

structure! {
    /// AWS's `DetachInstancesQuery`.
    pub struct DetachInstancesInput as "DetachInstancesQuery" {
        /// `InstanceIds`.
        instance_ids: Vec<String> = "InstanceIds", "InstanceIds", "member", false, None, None;
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `ShouldDecrementDesiredCapacity`.
        should_decrement_desired_capacity: Option<bool> = "ShouldDecrementDesiredCapacity", "ShouldDecrementDesiredCapacity", "", true, None, None;
    }
}

structure! {
    /// AWS's `CreateOrUpdateTagsType`.
    pub struct CreateOrUpdateTagsInput as "CreateOrUpdateTagsType" {
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "Tags", "member", true, None, None;
    }
}

structure! {
    /// AWS's `DeleteTagsType`.
    pub struct DeleteTagsInput as "DeleteTagsType" {
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "Tags", "member", true, None, None;
    }
}

structure! {
    /// AWS's `DescribeTagsType`.
    pub struct DescribeTagsInput as "DescribeTagsType" {
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filters", "member", false, None, None;
        /// `IncludeManagedResources`.
        include_managed_resources: Option<bool> = "IncludeManagedResources", "IncludeManagedResources", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxRecords`.
        max_records: Option<i64> = "MaxRecords", "MaxRecords", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeScalingProcessTypesInput`.
    pub struct DescribeScalingProcessTypesInput as "DescribeScalingProcessTypesInput" {
    }
}

structure! {
    /// AWS's `DescribeTerminationPolicyTypesInput`.
    pub struct DescribeTerminationPolicyTypesInput as "DescribeTerminationPolicyTypesInput" {
    }
}

structure! {
    /// AWS's `DescribeAccountLimitsInput`.
    pub struct DescribeAccountLimitsInput as "DescribeAccountLimitsInput" {
    }
}

structure! {
    /// AWS's `DescribeAdjustmentTypesInput`.
    pub struct DescribeAdjustmentTypesInput as "DescribeAdjustmentTypesInput" {
    }
}

structure! {
    /// AWS's `DescribeAutoScalingNotificationTypesInput`.
    pub struct DescribeAutoScalingNotificationTypesInput as "DescribeAutoScalingNotificationTypesInput" {
    }
}

structure! {
    /// AWS's `DescribeLifecycleHookTypesInput`.
    pub struct DescribeLifecycleHookTypesInput as "DescribeLifecycleHookTypesInput" {
    }
}

structure! {
    /// AWS's `DescribeMetricCollectionTypesInput`.
    pub struct DescribeMetricCollectionTypesInput as "DescribeMetricCollectionTypesInput" {
    }
}

structure! {
    /// AWS's `EnableMetricsCollectionQuery`.
    pub struct EnableMetricsCollectionInput as "EnableMetricsCollectionQuery" {
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `Metrics`.
        metrics: Vec<String> = "Metrics", "Metrics", "member", false, None, None;
        /// `Granularity`.
        granularity: Option<String> = "Granularity", "Granularity", "", true, Some(1), Some(255);
    }
}

structure! {
    /// AWS's `DisableMetricsCollectionQuery`.
    pub struct DisableMetricsCollectionInput as "DisableMetricsCollectionQuery" {
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `Metrics`.
        metrics: Vec<String> = "Metrics", "Metrics", "member", false, None, None;
    }
}

structure! {
    /// AWS's `AttachTrafficSourcesType`.
    pub struct AttachTrafficSourcesInput as "AttachTrafficSourcesType" {
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `TrafficSources`.
        traffic_sources: Vec<TrafficSourceIdentifier> = "TrafficSources", "TrafficSources", "member", true, None, None;
        /// `SkipZonalShiftValidation`.
        skip_zonal_shift_validation: Option<bool> = "SkipZonalShiftValidation", "SkipZonalShiftValidation", "", false, None, None;
    }
}

structure! {
    /// AWS's `DetachTrafficSourcesType`.
    pub struct DetachTrafficSourcesInput as "DetachTrafficSourcesType" {
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `TrafficSources`.
        traffic_sources: Vec<TrafficSourceIdentifier> = "TrafficSources", "TrafficSources", "member", true, None, None;
    }
}

structure! {
    /// AWS's `DescribeTrafficSourcesRequest`.
    pub struct DescribeTrafficSourcesInput as "DescribeTrafficSourcesRequest" {
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `TrafficSourceType`.
        traffic_source_type: Option<String> = "TrafficSourceType", "TrafficSourceType", "", false, Some(1), Some(255);
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxRecords`.
        max_records: Option<i64> = "MaxRecords", "MaxRecords", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribePoliciesType`.
    pub struct DescribePoliciesInput as "DescribePoliciesType" {
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", false, Some(1), Some(255);
        /// `PolicyNames`.
        policy_names: Vec<String> = "PolicyNames", "PolicyNames", "member", false, None, None;
        /// `PolicyTypes`.
        policy_types: Vec<String> = "PolicyTypes", "PolicyTypes", "member", false, None, None;
        /// `IncludeManagedResources`.
        include_managed_resources: Option<bool> = "IncludeManagedResources", "IncludeManagedResources", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxRecords`.
        max_records: Option<i64> = "MaxRecords", "MaxRecords", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeLifecycleHooksType`.
    pub struct DescribeLifecycleHooksInput as "DescribeLifecycleHooksType" {
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `LifecycleHookNames`.
        lifecycle_hook_names: Vec<String> = "LifecycleHookNames", "LifecycleHookNames", "member", false, None, Some(50);
    }
}

structure! {
    /// AWS's `DescribeScheduledActionsType`.
    pub struct DescribeScheduledActionsInput as "DescribeScheduledActionsType" {
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", false, Some(1), Some(255);
        /// `ScheduledActionNames`.
        scheduled_action_names: Vec<String> = "ScheduledActionNames", "ScheduledActionNames", "member", false, None, None;
        /// `StartTime`.
        start_time: Option<Instant> = "StartTime", "StartTime", "", false, None, None;
        /// `EndTime`.
        end_time: Option<Instant> = "EndTime", "EndTime", "", false, None, None;
        /// `IncludeManagedResources`.
        include_managed_resources: Option<bool> = "IncludeManagedResources", "IncludeManagedResources", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxRecords`.
        max_records: Option<i64> = "MaxRecords", "MaxRecords", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeInstanceRefreshesType`.
    pub struct DescribeInstanceRefreshesInput as "DescribeInstanceRefreshesType" {
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `InstanceRefreshIds`.
        instance_refresh_ids: Vec<String> = "InstanceRefreshIds", "InstanceRefreshIds", "member", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxRecords`.
        max_records: Option<i64> = "MaxRecords", "MaxRecords", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeNotificationConfigurationsType`.
    pub struct DescribeNotificationConfigurationsInput as "DescribeNotificationConfigurationsType" {
        /// `AutoScalingGroupNames`.
        auto_scaling_group_names: Vec<String> = "AutoScalingGroupNames", "AutoScalingGroupNames", "member", false, None, None;
        /// `IncludeManagedResources`.
        include_managed_resources: Option<bool> = "IncludeManagedResources", "IncludeManagedResources", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxRecords`.
        max_records: Option<i64> = "MaxRecords", "MaxRecords", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeWarmPoolType`.
    pub struct DescribeWarmPoolInput as "DescribeWarmPoolType" {
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `MaxRecords`.
        max_records: Option<i64> = "MaxRecords", "MaxRecords", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeLoadBalancersRequest`.
    pub struct DescribeLoadBalancersInput as "DescribeLoadBalancersRequest" {
        /// `AutoScalingGroupName`.
        auto_scaling_group_name: Option<String> = "AutoScalingGroupName", "AutoScalingGroupName", "", true, Some(1), Some(255);
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxRecords`.
        max_records: Option<i64> = "MaxRecords", "MaxRecords", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateLaunchConfigurationOutput`.
    pub struct CreateLaunchConfigurationOutput as "CreateLaunchConfigurationOutput" {
    }
}

structure! {
    /// AWS's `DeleteLaunchConfigurationOutput`.
    pub struct DeleteLaunchConfigurationOutput as "DeleteLaunchConfigurationOutput" {
    }
}

structure! {
    /// AWS's `CreateAutoScalingGroupOutput`.
    pub struct CreateAutoScalingGroupOutput as "CreateAutoScalingGroupOutput" {
    }
}

structure! {
    /// AWS's `UpdateAutoScalingGroupOutput`.
    pub struct UpdateAutoScalingGroupOutput as "UpdateAutoScalingGroupOutput" {
    }
}

structure! {
    /// AWS's `DeleteAutoScalingGroupOutput`.
    pub struct DeleteAutoScalingGroupOutput as "DeleteAutoScalingGroupOutput" {
    }
}

structure! {
    /// AWS's `SetDesiredCapacityOutput`.
    pub struct SetDesiredCapacityOutput as "SetDesiredCapacityOutput" {
    }
}

structure! {
    /// AWS's `SuspendProcessesOutput`.
    pub struct SuspendProcessesOutput as "SuspendProcessesOutput" {
    }
}

structure! {
    /// AWS's `ResumeProcessesOutput`.
    pub struct ResumeProcessesOutput as "ResumeProcessesOutput" {
    }
}

structure! {
    /// AWS's `SetInstanceHealthOutput`.
    pub struct SetInstanceHealthOutput as "SetInstanceHealthOutput" {
    }
}

structure! {
    /// AWS's `AttachInstancesOutput`.
    pub struct AttachInstancesOutput as "AttachInstancesOutput" {
    }
}

structure! {
    /// AWS's `CreateOrUpdateTagsOutput`.
    pub struct CreateOrUpdateTagsOutput as "CreateOrUpdateTagsOutput" {
    }
}

structure! {
    /// AWS's `DeleteTagsOutput`.
    pub struct DeleteTagsOutput as "DeleteTagsOutput" {
    }
}

structure! {
    /// AWS's `EnableMetricsCollectionOutput`.
    pub struct EnableMetricsCollectionOutput as "EnableMetricsCollectionOutput" {
    }
}

structure! {
    /// AWS's `DisableMetricsCollectionOutput`.
    pub struct DisableMetricsCollectionOutput as "DisableMetricsCollectionOutput" {
    }
}
