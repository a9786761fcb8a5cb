//! The network's decision table: what was changed, and what four clients see of it: the learner's browser, a machine
//! in another subnet, one in the same subnet, and the machine itself when it asks the internet.

use std::fmt::Write as _;

use expect_test::expect;
use guest::http::Request;
use model::ec2::*;
use model::ids::*;
use model::{Caller, DoorExt, Operation};

use crate::dataplane::{self, Decision, Origin, Reason};
use crate::elbv2::test_world::World;
use crate::region::Region;

/// The machines of the table: a web server, and two that ask it.
struct Machines {
    web: InstanceId,
    elsewhere: InstanceId,
    neighbour: InstanceId,
}

fn call<O: Operation>(region: &mut Region, input: O) -> O::Output {
    let answer = region.call_as(Caller::Learner, input).map_err(|refusal| refusal.to_string());
    region.check();
    answer.expect("AWS accepts this")
}

fn text(text: impl ToString) -> Option<String> {
    Some(text.to_string())
}

/// One request in a line: how it ends, after how many seconds, and which hop stopped it.
fn asked(region: &Region, from: &Origin, url: &str) -> String {
    let request = Request::get(url).expect("an address");
    let fetched = dataplane::fetch(region, from, &request);
    let outcome = match fetched.exchange.outcome {
        Ok(response) => response.status.to_string(),
        Err(error) => format!("{error:?}"),
    };
    let stopped = |hop: &&dataplane::Hop| {
        matches!(hop.decision, Decision::Dropped | Decision::Refused | Decision::NotFound)
    };
    let why = fetched.hops.iter().find(stopped).map(|hop| match &hop.reason {
        Reason::AclDenies { rule, answer, ports, .. } => {
            format!(
                " (ACL rule {rule}, {}, {}-{})",
                if *answer { "answer" } else { "request" },
                ports.0,
                ports.1
            )
        }
        other => {
            let printed = format!("{other:?}");
            format!(" ({})", printed.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default())
        }
    });
    let seconds = fetched.exchange.took.as_secs();
    let seconds = if seconds > 0 { format!(" {seconds} s") } else { String::new() };
    format!("{outcome}{seconds}{}", why.unwrap_or_default())
}

fn interface<'a>(region: &'a Region, id: &InstanceId) -> &'a crate::ec2::NetworkInterface {
    let id = region.ec2.instances.get(id).and_then(|row| row.network_interface).expect("an interface");
    region.ec2.network_interfaces.get(&id).expect("it exists")
}

impl Machines {
    fn subnet(&self, region: &Region) -> String {
        interface(region, &self.web).subnet.to_string()
    }

    /// What the four clients see.
    fn table(&self, region: &Region, addresses: (&str, &str)) -> String {
        let (public, private) = (format!("http://{}/", addresses.0), format!("http://{}/", addresses.1));
        let out = format!("https://{}/", guest::packages::REPOSITORY_HOST);
        [
            ("browser", asked(region, &Origin::Internet, &public)),
            ("elsewhere", asked(region, &Origin::Instance(self.elsewhere), &private)),
            ("neighbour", asked(region, &Origin::Instance(self.neighbour), &private)),
            ("way out", asked(region, &Origin::Instance(self.web), &out)),
        ]
        .map(|(who, seen)| format!("  {who}: {seen}\n"))
        .concat()
    }
}

fn entry(
    acl: &str,
    number: i64,
    egress: bool,
    allow: bool,
    ports: Option<(i64, i64)>,
) -> CreateNetworkAclEntryInput {
    CreateNetworkAclEntryInput {
        network_acl_id: text(acl),
        rule_number: Some(number),
        protocol: text(if ports.is_some() { "6" } else { "-1" }),
        rule_action: Some(if allow { RuleAction::Allow } else { RuleAction::Deny }),
        egress: Some(egress),
        cidr_block: text("0.0.0.0/0"),
        port_range: ports.map(|(from, to)| PortRange { from: Some(from), to: Some(to) }),
        ..Default::default()
    }
}

/// A rule of a list: whether it is about what leaves, whether it allows, and the ports.
type AclRule = (bool, bool, Option<(i64, i64)>);

/// Gives the web server's subnet a list of its own with these rules: direction, action, ports.
fn with_acl(region: &mut Region, machines: &Machines, rules: &[AclRule]) {
    let subnet = interface(region, &machines.web).subnet;
    let old = region.network_acl_of(subnet).expect("every subnet has one");
    let (vpc, old) =
        (old.vpc, old.associations.iter().find(|(_, own)| *own == subnet).expect("it guards it").0);
    let made = call(region, CreateNetworkAclInput { vpc_id: text(vpc), ..Default::default() });
    let acl = made.network_acl.and_then(|acl| acl.network_acl_id).expect("an id");
    for (place, (egress, allow, ports)) in (100..).zip(rules) {
        call(region, entry(&acl, place, *egress, *allow, *ports));
    }
    let (association_id, network_acl_id) = (text(old), Some(acl));
    call(region, ReplaceNetworkAclAssociationInput { association_id, network_acl_id, ..Default::default() });
}

fn public_table(region: &Region, machines: &Machines) -> crate::ec2::RouteTable {
    let subnet = interface(region, &machines.web).subnet;
    region.route_table_of(subnet).expect("every subnet has one").clone()
}

fn forbid(region: &mut Region, machines: &Machines, egress: bool) {
    let group = interface(region, &machines.web).security_groups[0];
    let row = region.ec2.security_groups.get_mut(&group).expect("it exists");
    row.rules.retain(|rule| rule.is_egress != egress || rule.from_port == 22);
}

/// What is changed, by its name.
type Change = (&'static str, fn(&mut Region, &Machines));

const CHANGES: &[Change] = &[
    ("nothing", |_, _| ()),
    ("no route out", |region, machines| {
        let route_table_id = text(public_table(region, machines).id);
        let destination_cidr_block = text("0.0.0.0/0");
        call(region, DeleteRouteInput { route_table_id, destination_cidr_block, ..Default::default() });
    }),
    ("the gateway is detached", |region, _| {
        // As it is where the last public address went before: AWS refuses it otherwise.
        let id = *region.ec2.internet_gateways.ids().next().expect("the scenario has one");
        region.ec2.internet_gateways.get_mut(&id).expect("it exists").vpc = None;
    }),
    ("the main route table", |region, machines| {
        let table = public_table(region, machines);
        let subnet = interface(region, &machines.web).subnet;
        let own = table.subnets.iter().find(|(_, id)| *id == subnet).expect("it names it").0;
        call(region, DisassociateRouteTableInput { association_id: text(own), ..Default::default() });
    }),
    ("the browser's network by a machine", |region, machines| {
        let input = CreateRouteInput {
            route_table_id: text(public_table(region, machines).id),
            destination_cidr_block: text("203.0.113.0/24"),
            instance_id: text(machines.elsewhere),
            ..Default::default()
        };
        call(region, input);
    }),
    ("an ACL without rules", |region, machines| with_acl(region, machines, &[])),
    ("an ACL: in 80", |region, machines| with_acl(region, machines, &[(false, true, Some((80, 80)))])),
    ("an ACL: in 80, out 32768-60999", |region, machines| {
        with_acl(region, machines, &[(false, true, Some((80, 80))), (true, true, Some((32_768, 60_999)))]);
    }),
    ("an ACL: in 80, out 1024-65535", |region, machines| {
        with_acl(region, machines, &[(false, true, Some((80, 80))), (true, true, Some((1_024, 65_535)))]);
    }),
    ("an ACL: in 80, out everything", |region, machines| {
        with_acl(region, machines, &[(false, true, Some((80, 80))), (true, true, None)]);
    }),
    ("an ACL: in 80 and 1024-65535, out everything", |region, machines| {
        let ports = [(false, true, Some((80, 80))), (false, true, Some((1_024, 65_535))), (true, true, None)];
        with_acl(region, machines, &ports);
    }),
    ("an ACL: in 443 denied, then everything, both ways", |region, machines| {
        let ports = [(false, false, Some((443, 443))), (false, true, None), (true, true, None)];
        with_acl(region, machines, &ports);
    }),
    ("an ACL: 80 denied, then everything, both ways", |region, machines| {
        let ports = [(false, false, Some((80, 80))), (false, true, None), (true, true, None)];
        with_acl(region, machines, &ports);
    }),
    ("no inbound rule", |region, machines| forbid(region, machines, false)),
    ("no outbound rule", |region, machines| forbid(region, machines, true)),
    ("the system is off", |region, machines| {
        call(
            region,
            StopInstancesInput { instance_ids: vec![machines.web.to_string()], ..Default::default() },
        );
        let to = region.now() + clockwork::Duration::secs(60);
        region.advance(to);
    }),
    ("no DNS server answers", |region, machines| {
        let vpc_id = text(interface(region, &machines.web).vpc);
        let enable_dns_support = Some(AttributeBooleanValue { value: Some(false) });
        call(region, ModifyVpcAttributeInput { enable_dns_support, vpc_id, ..Default::default() });
    }),
];

#[test]
fn what_stands_in_the_way_of_a_packet_and_for_how_long() {
    let mut world = World::without_balancer();
    let web = world.launch(0);
    let elsewhere = world.launch(1);
    let subnet = world.public[0].clone();
    let neighbour = world.launch_at(&subnet);
    world.run(web, "systemctl start httpd");
    world.pass(120);
    let machines = Machines { web, elsewhere, neighbour };
    assert_eq!(machines.subnet(&world.region), subnet);
    let row = interface(&world.region, &web);
    let addresses = (row.public_address.expect("one").to_string(), row.private_address.to_string());
    let mut table = String::new();
    for (name, change) in CHANGES {
        let mut region = world.region.clone();
        change(&mut region, &machines);
        let seen = machines.table(&region, (&addresses.0, &addresses.1));
        write!(table, "{name}\n{seen}").expect("a string takes any text");
    }
    expect![[r#"
        nothing
          browser: 200
          elsewhere: 200
          neighbour: 200
          way out: 403
        no route out
          browser: TimedOut 30 s (NoRoute)
          elsewhere: 200
          neighbour: 200
          way out: TimedOut 127 s (NoRoute)
        the gateway is detached
          browser: TimedOut 30 s (BlackHole)
          elsewhere: 200
          neighbour: 200
          way out: TimedOut 127 s (BlackHole)
        the main route table
          browser: TimedOut 30 s (NoRoute)
          elsewhere: 200
          neighbour: 200
          way out: TimedOut 127 s (NoRoute)
        the browser's network by a machine
          browser: TimedOut 30 s (NotForwarded)
          elsewhere: 200
          neighbour: 200
          way out: 403
        an ACL without rules
          browser: TimedOut 30 s (ACL rule 32767, request, 80-80)
          elsewhere: TimedOut 127 s (ACL rule 32767, request, 80-80)
          neighbour: 500 60 s
          way out: TimedOut 127 s (ACL rule 32767, request, 443-443)
        an ACL: in 80
          browser: TimedOut 30 s (ACL rule 32767, answer, 49152-65535)
          elsewhere: TimedOut 127 s (ACL rule 32767, answer, 32768-60999)
          neighbour: 500 60 s
          way out: TimedOut 127 s (ACL rule 32767, request, 443-443)
        an ACL: in 80, out 32768-60999
          browser: TimedOut 30 s (ACL rule 32767, answer, 49152-65535)
          elsewhere: 500 60 s
          neighbour: 500 60 s
          way out: TimedOut 127 s (ACL rule 32767, request, 443-443)
        an ACL: in 80, out 1024-65535
          browser: 500 60 s
          elsewhere: 500 60 s
          neighbour: 500 60 s
          way out: TimedOut 127 s (ACL rule 32767, request, 443-443)
        an ACL: in 80, out everything
          browser: 500 60 s
          elsewhere: 500 60 s
          neighbour: 500 60 s
          way out: TimedOut 127 s (ACL rule 32767, answer, 32768-60999)
        an ACL: in 80 and 1024-65535, out everything
          browser: 200
          elsewhere: 200
          neighbour: 200
          way out: 403
        an ACL: in 443 denied, then everything, both ways
          browser: 200
          elsewhere: 200
          neighbour: 200
          way out: 403
        an ACL: 80 denied, then everything, both ways
          browser: TimedOut 30 s (ACL rule 100, request, 80-80)
          elsewhere: TimedOut 127 s (ACL rule 100, request, 80-80)
          neighbour: 200
          way out: 403
        no inbound rule
          browser: TimedOut 30 s (NoRuleAllows)
          elsewhere: TimedOut 127 s (NoRuleAllows)
          neighbour: TimedOut 127 s (NoRuleAllows)
          way out: 403
        no outbound rule
          browser: 500 60 s
          elsewhere: TimedOut 127 s (NoRuleAllows)
          neighbour: TimedOut 127 s (NoRuleAllows)
          way out: TimedOut 127 s (NoRuleAllows)
        the system is off
          browser: TimedOut 30 s (NobodyThere)
          elsewhere: TimedOut 127 s (SystemDown)
          neighbour: TimedOut 127 s (SystemDown)
          way out: TimedOut 127 s (NoPublicAddress)
        no DNS server answers
          browser: 500 10 s
          elsewhere: 500 10 s
          neighbour: 500 10 s
          way out: NameNotFound 10 s (NoNameServer)
    "#]]
    .assert_eq(&table);
}

#[test]
fn every_reason_is_a_sentence_without_the_name_of_its_type() {
    let subnet = SubnetId::from_bits(1);
    let peer = std::net::Ipv4Addr::new(203, 0, 113, 25);
    let denied = |rule, ports| Reason::AclDenies { rule, answer: true, ports, peer };
    let sentences = [
        Reason::BlackHole(subnet, crate::ec2::destination::Destination::Ipv4(ipnet::Ipv4Net::default())),
        Reason::NotForwarded(NetworkInterfaceId::from_bits(2)),
        Reason::AclAllows { rule: 100, answer: false },
        denied(32_767, (49_152, 65_535)),
        denied(90, (80, 80)),
        Reason::NoNameServer(VpcId::from_bits(3)),
    ]
    .map(|reason| format!("{reason}\n"));
    expect![[r#"
        the route of subnet-00000000000000001 to 0.0.0.0/0 is a black hole
        eni-00000000000000002 is not the end of the way, and sends nothing on
        rule 100 allows the request
        the last rule denies the answer, ports 49152-65535 with 203.0.113.25
        rule 90 denies the answer, port 80 with 203.0.113.25
        no DNS server answers in vpc-00000000000000003
    "#]]
    .assert_eq(&sentences.concat());
}

#[test]
fn a_health_check_meets_the_network_acl_too() {
    let mut world = World::new();
    let web = world.launch(0);
    world.run(web, "systemctl start httpd");
    world.register(web);
    world.pass(120);
    assert_eq!(world.health(), ["healthy"]);
    let machines = Machines { web, elsewhere: web, neighbour: web };
    // The nodes are in both public subnets: only the one across the border is kept out.
    let checks = [(false, false, Some((80, 80))), (false, true, None), (true, true, None)];
    with_acl(&mut world.region, &machines, &checks);
    world.pass(180);
    let nodes: Vec<String> = ["eu-west-2a", "eu-west-2b"]
        .map(|zone| {
            let balancer = *world.region.elbv2.load_balancers.ids().next().expect("there is one");
            let private = interface(&world.region, &web).private_address;
            let node = Origin::Node(balancer, ZoneName::new(zone));
            asked(&world.region, &node, &format!("http://{private}/"))
        })
        .to_vec();
    assert_eq!(nodes, ["200", "TimedOut 10 s (ACL rule 100, request, 80-80)"]);
    assert_eq!(world.health(), ["unhealthy Target.Timeout Request timed out"], "the settled checks woke up");
    let url = format!("http://{}/", world.dns_name);
    let acl = world.region.network_acl_of(interface(&world.region, &web).subnet).expect("it is there").id;
    world.call(DeleteNetworkAclEntryInput {
        network_acl_id: text(acl),
        rule_number: Some(100),
        egress: Some(false),
        dry_run: None,
    });
    world.pass(600);
    assert_eq!(world.health(), ["healthy"]);
    assert_eq!(asked(&world.region, &Origin::Internet, &url), "200");
}
