"""The sentences of every refusal: what is wrong and what to do."""

from kiosk.transfer.refusal import Reason

_Words = dict[str, tuple[str, str]]

_COPY_AGAIN: _Words = {
    "zh": ("文件已损坏：{name}。", "请重新复制这个文件；拷贝完成后先“安全弹出”再拔 U 盘。"),
    "en": (
        "The file is damaged: {name}.",
        "Copy it again, and eject the stick before you pull it out.",
    ),
}
_EXPORT_AGAIN_ZH = "请用“kiosk pack export”重新导出。"
_EXPORT_AGAIN_EN = "Make it again with 'kiosk pack export'."

WORDS: dict[Reason, _Words] = {
    Reason.NO_ARCHIVE: {
        "zh": ("这不是展览包文件，或者文件没有复制完整。", "请重新复制，或换一个文件。"),
        "en": ("This is no pack file, or only a part of one.", "Copy it again, or take another."),
    },
    Reason.DAMAGED: _COPY_AGAIN,
    Reason.BAD_HASH: _COPY_AGAIN,
    Reason.BAD_NAME: {
        "zh": ("文件里有不安全的文件名：{name}。", "请不要使用这个文件，并告知提供它的人。"),
        "en": (
            "It holds a name that is not safe: {name}.",
            "Do not use it, and tell who gave it to you.",
        ),
    },
    Reason.LINK: {
        "zh": ("文件里有链接而不是文件：{name}。", "请不要使用这个文件，并告知提供它的人。"),
        "en": (
            "It holds a link instead of a file: {name}.",
            "Do not use it, and tell who gave it to you.",
        ),
    },
    Reason.TWICE: {
        "zh": ("文件里有两个同名的文件：{name}。", _EXPORT_AGAIN_ZH),
        "en": ("It holds two files of one name: {name}.", _EXPORT_AGAIN_EN),
    },
    Reason.TOO_MANY: {
        "zh": ("里面的文件超过 5000 个。", "请减少图片和视频的数量，再导出一次。"),
        "en": ("It holds more than 5,000 files.", "Use fewer pictures and clips; export it again."),
    },
    Reason.TOO_LARGE: {
        "zh": ("解开后超过 2 GB。", "请缩短或压缩视频，再导出一次。"),
        "en": (
            "It holds more than 2 GB.",
            "Shorten or compress the clips, then export it again.",
        ),
    },
    Reason.BOMB: {
        "zh": (
            "文件解开后会大得不正常，可能是恶意文件。",
            "请不要使用这个文件，并告知提供它的人。",
        ),
        "en": (
            "It would grow out of all proportion when unpacked, as harmful files do.",
            "Do not use it, and tell who gave it to you.",
        ),
    },
    Reason.LOCKED: {
        "zh": ("文件设了密码：{name}。", _EXPORT_AGAIN_ZH),
        "en": ("It is locked with a password: {name}.", _EXPORT_AGAIN_EN),
    },
    Reason.COMPRESSION: {
        "zh": ("用了本程序不支持的压缩方式：{name}。", _EXPORT_AGAIN_ZH),
        "en": ("It is packed in a way that is not supported: {name}.", _EXPORT_AGAIN_EN),
    },
    Reason.UNREADABLE: {
        "zh": ("文件读不出来：{why}。", "请重新插拔 U 盘，或换一个 U 盘。"),
        "en": ("It cannot be read: {why}.", "Plug the stick in again, or take another one."),
    },
    Reason.NO_MANIFEST: {
        "zh": ("这不是展览包：里面没有清单。", _EXPORT_AGAIN_ZH),
        "en": ("This is no pack: there is no manifest in it.", _EXPORT_AGAIN_EN),
    },
    Reason.NO_SIGNATURE: {
        "zh": ("这个展览包没有签名。", "只能使用签过名的展览包。" + _EXPORT_AGAIN_ZH),
        "en": ("This pack is not signed.", f"Only signed packs are used. {_EXPORT_AGAIN_EN}"),
    },
    Reason.NO_KEYS: {
        "zh": (
            "这台机器还没有信任任何密钥。",
            "请先运行“kiosk key trust 公钥文件”。",
        ),
        "en": ("This machine trusts no key yet.", "Run 'kiosk key trust FILE.pub' first."),
    },
    Reason.WRONG_KEY: {
        "zh": (
            "签名对不上：不是用这台机器信任的密钥签的，或者文件被改动过。",
            "请确认文件的来源；确实可信时，先在这台机器上信任它的公钥。",
        ),
        "en": (
            "The signature is not one that this machine trusts, or the file was changed.",
            "See where it came from; if that is a good place, trust its public key here first.",
        ),
    },
    Reason.BAD_MANIFEST: {
        "zh": ("展览包的清单有错误：{why}。", _EXPORT_AGAIN_ZH),
        "en": ("The pack's manifest is wrong: {why}.", _EXPORT_AGAIN_EN),
    },
    Reason.MISSING_FILE: {
        "zh": ("展览包缺少文件：{name}。", _EXPORT_AGAIN_ZH),
        "en": ("A file of the pack is missing: {name}.", _EXPORT_AGAIN_EN),
    },
    Reason.EXTRA_FILE: {
        "zh": ("展览包里混进了多余的文件：{name}。", _EXPORT_AGAIN_ZH),
        "en": ("The pack holds a file that does not belong to it: {name}.", _EXPORT_AGAIN_EN),
    },
    Reason.BAD_PACK: {
        "zh": ("展览包的内容与清单不符：{why}。", _EXPORT_AGAIN_ZH),
        "en": ("What is in the pack is not what its manifest says: {why}.", _EXPORT_AGAIN_EN),
    },
    Reason.PROGRAM_TOO_OLD: {
        "zh": (
            "这个展览包需要 {needed} 以上版本的程序，这台机器上是 {here}。",
            "请先升级这台机器上的程序。",
        ),
        "en": (
            "This pack needs version {needed} of the program; this machine has {here}.",
            "Update the program on this machine first.",
        ),
    },
    Reason.FORMAT_TOO_OLD: {
        "zh": (
            "这个展览包是旧版程序做的（格式 {found}，现在是 {here}）。",
            "请用新版程序重新导出。",
        ),
        "en": (
            "This pack was made by an older program (format {found}, now {here}).",
            "Export it again with the program of today.",
        ),
    },
    Reason.OTHER_BOOTH: {
        "zh": (
            "这是给“{booth}”的展览包，这台机器是“{here}”。",
            "请拿到“{booth}”去安装。",
        ),
        "en": ("This pack is for “{booth}”; this machine is “{here}”.", "Take it to “{booth}”."),
    },
    Reason.NO_BOOTH: {
        "zh": (
            "这是给“{booth}”的展览包，而这台机器还没有名字。",
            "如果这台机器就是“{booth}”，请先运行“kiosk pack booth '{booth}'”。",
        ),
        "en": (
            "This pack is for “{booth}”, and this machine has no name yet.",
            "If this is “{booth}”, first run 'kiosk pack booth \"{booth}\"'.",
        ),
    },
    Reason.OLDER: {
        "zh": (
            "这个展览包是第 {version} 版，这台机器已经用过更新的第 {here} 版。",
            "要退回旧版，请用“kiosk pack rollback”，或安装时加“--older”。",
        ),
        "en": (
            "This pack is version {version}; this machine has had the newer {here}.",
            "To go back on purpose, use 'kiosk pack rollback', or install it with --older.",
        ),
    },
    Reason.SAME_VERSION: {
        "zh": (
            "这台机器已有第 {version} 版，但内容不同。",
            "请用更大的版本号重新导出；一定要用它时，安装时加“--older”。",
        ),
        "en": (
            "This machine has had a version {version} with other content.",
            "Export it with a higher version; to use it all the same, install it with --older.",
        ),
    },
    Reason.SHOWN_ALREADY: {
        "zh": ("屏幕上展示的就是这个展览包。", "不需要再安装。"),
        "en": ("This pack is the one on the screen.", "There is nothing to do."),
    },
    Reason.NO_SPACE: {
        "zh": ("磁盘空间不够，还需要 {missing} MB。", "请清理磁盘后再安装。"),
        "en": ("The disk is too full; {missing} MB are missing.", "Free some space, then retry."),
    },
    Reason.DISK_FULL: {
        "zh": ("磁盘满了。屏幕上的展览没有变化。", "请清理磁盘后再试。"),
        "en": ("The disk is full. The screen stays as it was.", "Free some space, then retry."),
    },
    Reason.NO_EARLIER: {
        "zh": ("没有可以退回的更早版本。", "用“kiosk pack list”查看这台机器上有哪些版本。"),
        "en": (
            "There is no earlier pack to go back to.",
            "'kiosk pack list' shows what this machine has.",
        ),
    },
    Reason.BUSY: {
        "zh": ("另一个程序正在写入内容。", "请稍等一分钟再试。"),
        "en": ("Another program is writing packs at the moment.", "Try again in a minute."),
    },
    Reason.STORE_FAILED: {
        "zh": (
            "写不进这台机器的数据文件夹：{why}。屏幕上的展览没有变化。",
            "请检查磁盘和文件夹的权限。",
        ),
        "en": (
            "This machine's state folder cannot be written: {why}. The screen stays as it was.",
            "Look at the disk and at who may write there.",
        ),
    },
    Reason.STORE_DAMAGED: {
        "zh": (
            "这台机器上存的展览包不能用（{why}）。",
            "请重新安装展览包，或运行“kiosk run”重新编译；屏幕上的展览没有变化。",
        ),
        "en": (
            "The pack on this machine's disk cannot be used ({why}).",
            "Install it again, or compile it with 'kiosk run'. The screen stays as it was.",
        ),
    },
    Reason.NO_PACK: {
        "zh": ("这台机器上还没有展览。", "请先运行“kiosk run”或安装一个展览包。"),
        "en": ("There is no exhibition here yet.", "Use 'kiosk run', or install a pack file."),
    },
    Reason.PACK_UNKNOWN: {
        "zh": (
            "以“{digits}”开头的版本有 {count} 个，不能确定是哪一个。",
            "请用“kiosk pack list”查看，写出足够多的位数。",
        ),
        "en": (
            "{count} packs begin with “{digits}”; one is wanted.",
            "'kiosk pack list' shows them; write enough digits.",
        ),
    },
    Reason.CONTENT_ERRORS: {
        "zh": ("内容文件夹里有错误，没有导出。", "请先按上面的提示改好错误。"),
        "en": (
            "There are errors in the content folder; nothing was exported.",
            "Mend the errors named above first.",
        ),
    },
    Reason.NOT_WRITTEN: {
        "zh": ("写不出“{file}”：{why}。", "请检查 U 盘是否已满或写保护，再试一次。"),
        "en": (
            "“{file}” cannot be written: {why}.",
            "See whether the stick is full or write-protected, then try again.",
        ),
    },
    Reason.KEY_UNKNOWN: {
        "zh": (
            "这台机器的数据文件夹里没有密钥 {key}。",
            "用“kiosk key list”查看；随程序一起安装的密钥要由安装的人去掉。",
        ),
        "en": (
            "There is no key {key} in this machine's state folder.",
            "'kiosk key list' shows them; keys beside the program are for who installed it.",
        ),
    },
    Reason.KEY_EXISTS: {
        "zh": ("“{file}”已经存在，没有覆盖。", "请换一个文件夹；旧密钥在换完之前不要删除。"),
        "en": (
            "“{file}” is there already and was not overwritten.",
            "Choose another folder; keep the old key until every booth trusts the new one.",
        ),
    },
    Reason.NO_KEY: {
        "zh": ("“{file}”不是可用的 Ed25519 密钥：{why}。", "请用“kiosk key new”生成的文件。"),
        "en": (
            "“{file}” is no Ed25519 key that can be used: {why}.",
            "Take a file that 'kiosk key new' made.",
        ),
    },
    Reason.PRIVATE_KEY: {
        "zh": (
            "“{file}”是私钥，不能放在展台上。",
            "请改用同一文件夹里的 .pub 公钥，并把私钥从这台机器上删除。",
        ),
        "en": (
            "“{file}” is the private key; it has no business on a booth.",
            "Use the .pub file beside it, and remove the private key from this machine.",
        ),
    },
    Reason.KEYS_FULL: {
        "zh": (
            "这台机器已经信任两个密钥：{keys}。",
            "请先用“kiosk key distrust”去掉不再使用的那个。",
        ),
        "en": (
            "This machine trusts two keys already: {keys}.",
            "Remove the one that is no longer used with 'kiosk key distrust' first.",
        ),
    },
}
