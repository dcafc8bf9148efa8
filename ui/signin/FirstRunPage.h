// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/signin/SignInData.h"

#include <QWidget>

#include <vector>

class QButtonGroup;
class QPushButton;
class QStackedWidget;

namespace porch {

class GatePanel;
class JoinForm;
class KeyForm;

/// Whose desk the demo can show.
struct DemoDesk
{
    QString role;
    QString name;
    QString about;
};

/// A language that the program speaks.
struct SpokenLanguage
{
    QString code; ///< "en"
    QString name; ///< in itself
};

/// The first thing that a new user sees: join a department, or look at the demo town.
class FirstRunPage : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPage(const std::vector<DemoDesk> &demos, QWidget *parent = nullptr);

    JoinForm *join() const { return m_join; }
    KeyForm *key() const { return m_key; }
    void setRule(const PassphraseRule &rule);
    void setLanguages(const std::vector<SpokenLanguage> &languages, const QString &current);
    /// There are users at this console already: lead back to them instead of to the demo.
    void setReturn(bool possible);
    void showKeyForm(bool shown);
    void takeKeyboard();

Q_SIGNALS:
    void demoRequested(const QString &role);
    void languageChosen(const QString &code);
    void returnRequested();

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *buildDemo(const std::vector<DemoDesk> &demos);
    QWidget *buildReturn();
    void drawGlobe();

    GatePanel *m_panel;
    JoinForm *m_join;
    KeyForm *m_key;
    QStackedWidget *m_aside;
    QButtonGroup *m_roles;
    QPushButton *m_language;
};

} // namespace porch
