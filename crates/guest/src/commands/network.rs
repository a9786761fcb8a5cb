//! `ip`, `ifconfig`, `ss`, `netstat`; `ping`, `dig` and their like are refused.

use super::{Call, Step};

/// `ip`. Supported: `addr`, `route` in short.
pub(super) fn ip(call: &mut Call<'_>) -> Step {
    let address = call.machine().identity.private_ip.clone();
    let words: Vec<&str> =
        call.argv.iter().skip(1).map(String::as_str).filter(|word| !word.starts_with('-')).collect();
    let text = match words.first() {
        Some(word) if "address".starts_with(word) => format!(
            "1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN\n    inet 127.0.0.1/8 scope host lo\n2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 9001 qdisc pfifo_fast state UP\n    inet {address}/24 scope global dynamic eth0\n"
        ),
        Some(word) if "route".starts_with(word) => {
            let (network, _) = address.rsplit_once('.').unwrap_or((&address, ""));
            format!(
                "default via {network}.1 dev eth0\n169.254.169.254 dev eth0\n{network}.0/24 dev eth0 proto kernel scope link src {address}\n"
            )
        }
        _ => return call.fail("only the objects address and route are supported here"),
    };
    call.print(&text);
    Step::Exit(0)
}

/// `ifconfig`.
pub(super) fn ifconfig(call: &mut Call<'_>) -> Step {
    let address = call.machine().identity.private_ip.clone();
    call.print(&format!("eth0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 9001\n        inet {address}  netmask 255.255.255.0\n\nlo: flags=73<UP,LOOPBACK,RUNNING>  mtu 65536\n        inet 127.0.0.1  netmask 255.0.0.0\n"));
    Step::Exit(0)
}

/// `ss` and `netstat`: what listens on TCP ports, whatever the options.
pub(super) fn ss(call: &mut Call<'_>) -> Step {
    let old = call.name() == "netstat";
    let names = call.argv.iter().skip(1).any(|word| word.starts_with('-') && word.contains('p'))
        && call.user.is_root();
    let mut text = if old {
        "Active Internet connections (only servers)\nProto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name\n".to_owned()
    } else {
        format!(
            "{:<8} {:<6} {:<6} {:<22} {:<20}\n",
            "State", "Recv-Q", "Send-Q", "Local Address:Port", "Peer Address:Port"
        )
    };
    for socket in call.machine().sockets() {
        let local = format!("{}:{}", socket.address, socket.port);
        text.push_str(&if old {
            let name = if names { format!("{}/{}", socket.pid, socket.program) } else { "-".to_owned() };
            format!("tcp        0      0 {local:<23} {:<23} LISTEN      {name}\n", "0.0.0.0:*")
        } else {
            let name = if names {
                format!(" users:((\"{}\",pid={},fd=4))", socket.program, socket.pid)
            } else {
                String::new()
            };
            format!("{:<8} {:<6} {:<6} {local:<22} {:<20}{name}\n", "LISTEN", 0, 128, "0.0.0.0:*")
        });
    }
    call.print(&text);
    Step::Exit(0)
}
