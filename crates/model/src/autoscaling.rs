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
    }
}

structure! {
    /// AWS's `AttachLoadBalancerTargetGroupsResultType`.
    pub struct AttachLoadBalancerTargetGroupsOutput as "AttachLoadBalancerTargetGroupsResultType" {
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
        /// `CapacityRebalance`.
        capacity_rebalance: Option<bool> = "CapacityRebalance", "CapacityRebalance", "", false, None, None;
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
    /// AWS's `DescribeLoadBalancerTargetGroupsResponse`.
    pub struct DescribeLoadBalancerTargetGroupsOutput as "DescribeLoadBalancerTargetGroupsResponse" {
        /// `LoadBalancerTargetGroups`.
        load_balancer_target_groups: Vec<LoadBalancerTargetGroupState> = "LoadBalancerTargetGroups", "LoadBalancerTargetGroups", "member", false, None, None;
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

structure! {
    /// AWS's `Instance`.
    pub struct Instance as "Instance" {
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "InstanceId", "", true, Some(1), Some(19);
        /// `InstanceType`.
        instance_type: Option<String> = "InstanceType", "InstanceType", "", false, Some(1), Some(255);
        /// `AvailabilityZone`.
        availability_zone: Option<String> = "AvailabilityZone", "AvailabilityZone", "", true, Some(1), Some(255);
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
    /// AWS's `LoadBalancerTargetGroupState`.
    pub struct LoadBalancerTargetGroupState as "LoadBalancerTargetGroupState" {
        /// `LoadBalancerTargetGroupARN`.
        load_balancer_target_group_arn: Option<String> = "LoadBalancerTargetGroupARN", "LoadBalancerTargetGroupARN", "", false, Some(1), Some(511);
        /// `State`.
        state: Option<String> = "State", "State", "", false, Some(1), Some(255);
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
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "Tags", "member", false, None, None;
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
        /// `MaxRecords`.
        max_records: Option<i64> = "MaxRecords", "MaxRecords", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
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
