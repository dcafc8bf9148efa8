// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/Profile.h"
#include "app/profile/SeedVault.h"
#include "app/wire/NatsOptions.h"

#include <QCoreApplication>
#include <QObject>

#include <memory>
#include <vector>

namespace porch {

class JoinFlow;
class Reader;
class SignInWindow;
struct DemoDesk;

/// Somebody is there, and their key is open.
struct SignedIn
{
    Profile profile;
    NatsOptions connection;
    QByteArray how; ///< for the audit: "passphrase", "keychain", "invitation", "private desk"
};

/// From the start of the program, or from "Switch user", to an open key: the first run, the department's
/// notice, the users of the console, the passphrase. Its window knows nothing of keys and files; this does.
class SignInFlow : public QObject
{
    Q_OBJECT
public:
    explicit SignInFlow(QObject *parent = nullptr);
    ~SignInFlow() override;

    /// Whether a person has to say who they are: not when the environment has the passphrase, and not at a
    /// private desk whose key is not sealed.
    static bool asksFor(const Profile &profile);

    /// Nobody has a key in that folder yet.
    void startFirstRun(const QString &folder);
    /// @param hurry sign in by the keychain at once where it remembers the user; not after "Switch user"
    void startSignIn(const Profile &profile, bool hurry);

    SignInWindow &window() { return *m_window; }
    /// The desks that the demo town can be seen from.
    static std::vector<DemoDesk> demoDesks();

Q_SIGNALS:
    void signedIn(const porch::SignedIn &who);
    void demoRequested(const QString &role);
    /// The program's words are in another language now: begin again.
    void languageChosen(const QString &code);
    void closed();

private:
    void buildWindow();
    void beginJoin(const QString &folder);
    void readDepartment();
    void listUsers();
    void showNext();
    void chooseUser(const QString &name);
    void open(const QString &user, const QString &passphrase, bool remember);
    void onAnswer(const Profile &profile, const VaultAnswer &answer, bool remember);
    void openRemembered(const QString &user);
    void finish(const Profile &profile, const NKey &key, const QByteArray &how);

    std::optional<Profile> m_profile;
    std::unique_ptr<Reader> m_cache;
    std::unique_ptr<SignInWindow> m_window;
    std::unique_ptr<JoinFlow> m_join;
    QString m_banner;
    QHash<QString, QString> m_names;
    bool m_hurry = false;
    bool m_acknowledged = false;
    bool m_over = false;
};

} // namespace porch
